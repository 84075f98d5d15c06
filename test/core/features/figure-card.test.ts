/** What the card of a figure says: conversions, short forms, parts and the other figures for the same thing. */
import { checkHover } from "../../support/fixture";

describe("The card of a figure", () => {
  it("converts measures to the other system, as exactly as they were given", () => {
    checkHover("The quake struck <|>12 miles away.", /\nConverted: about 19 km\n/);
    checkHover("It is <|>5 miles long.", /\nConverted: about 8 km\n/);
    checkHover("It is between <|>10 and 15 miles long.", /\nConverted: about 16–24 km\n/);
    checkHover("The fire burned <|>300 acres of forest.", /\nConverted: about 120 hectares\n/);
    checkHover("It weighs <|>12,500 pounds.", /\nConverted: about 5,670 kg\n/);
    checkHover("The wall is <|>2.5 metres high.", /\nConverted: about 8.2 feet\n/);
    checkHover("He drove at <|>60 mph.", /\nConverted: about 97 km\/h\n/);
    checkHover("The car does <|>35 mpg.", /\nConverted: about 6.7 litres per 100 km\n/);
  });

  it("converts temperatures, and differences of them without their zero", () => {
    checkHover("It was <|>72 degrees Fahrenheit.", /\nConverted: about 22°C\n/);
    checkHover("It was <|>-40 degrees Celsius.", /\nConverted: about -40°F\n/);
    checkHover("Temperatures rose <|>3 degrees Celsius.", /\nConverted: about 5.4°F\n/);
  });

  it("does not convert money, shares, counts and times", () => {
    checkHover("It cost <|>5 million euros.", /^(?!.*Converted)/s);
    checkHover("It rose <|>5 percent.", /^(?!.*Converted)/s);
    checkHover("He saw <|>12 people.", /^(?!.*Converted)/s);
    checkHover("Gas costs $<|>3.50 a gallon.", /^(?!.*Converted)/s);
  });

  it("names the currency by its code", () => {
    checkHover("He paid <|>300,000 naira.", /\nUnit: nigerian naira, NGN\n/);
  });

  it("gives a long number in short", () => {
    checkHover("They spent $<|>1,250,000,000 on it.", /\nIn short: 1.25 billion\n/);
    checkHover("They spent $<|>1.25 billion on it.", /^(?!.*In short)/s);
    checkHover("They saw <|>1,234 birds.", /^(?!.*In short)/s);
  });

  it("tells parts from wholes", () => {
    checkHover("<|>49 people died, including two children.", /\nOf them: 2 children\n/);
    checkHover("49 people died, including <|>two children.", /\nPart of: 49 people\n/);
  });

  it("gives the other figures with source, time and line", () => {
    const story =
      "//- published: 2021-06-02\nThe flood killed <|>49 people.\nThe governor, Ama Boateng, said 53 people had died.\nThe toll rose to 61 on Friday.";
    checkHover(story, /\nAlso given as: 53 people \(Ama Boateng, line 2\), 61 \(Friday, line 3\)\n/);
  });
});
