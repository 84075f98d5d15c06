/** Sums, shares, measures, scores and ages. */
import assert from "node:assert/strict";
import { createAnalyser } from "../../../server/src/core/index";
import { checkFigures } from "../../support/fixture";
import { testLexicon } from "../../support/language-data";

describe("Money", () => {
  it("has its sign before it", () => {
    checkFigures("The deal is worth $<figure money 1200000000 unit=dollar>1.2 billion</figure>.");
    checkFigures('It cost A$<figure money 5.5 unit="australian dollar">5.50</figure> there.');
    checkFigures('He paid £<figure money 3000 unit="pound sterling">3k</figure>.');
    checkFigures("He paid Rs <figure money 500 unit=rupee>500</figure>.");
    checkFigures("He paid Rs<figure money 1500 unit=rupee>1,500</figure>.");
    checkFigures('He paid N<figure money 2500000000 unit="nigerian naira">2.5 billion</figure>.');
    checkFigures('He paid KSh<figure money 20000000 unit="kenyan shilling">20m</figure>.');
  });

  it("is not every letter before digits", () => {
    checkFigures("An N95 mask was worn in the R2 zone.");
  });

  it("has its unit behind it", () => {
    checkFigures('He paid <figure money 300000 unit="cfa franc" predicate=pay>300,000</figure> CFA francs.');
    checkFigures('He paid <figure money 3000000 unit="nigerian naira">3 million</figure> naira.');
    checkFigures("The fine is <figure money 13.45 unit=dollar>13 dollars and 45</figure> cents.");
  });

  it("may have sign and word", () => {
    checkFigures("They managed US$<figure money 25500000 of=none>25.5 million</figure> dollars for people.");
  });

  it("has a range", () => {
    checkFigures(
      'They make between $<figure money 30000..60000 unit="dollar per month">30,000 and $60,000</figure> a month.',
    );
  });

  it("has a rate, but a comparison with a year earlier is none", () => {
    checkFigures('Oil rose to $<figure money 85.86 unit="dollar per barrel">85.86</figure> a barrel.');
    checkFigures("Net profit was $<figure money 1170000000 unit=dollar>1.17 billion</figure> a year earlier.");
  });

  it("belongs to the noun behind it or to the subject", () => {
    checkFigures("She won a $<figure money 5000000 of=contract>5 million</figure> contract.");
    checkFigures("The bridge cost $<figure money 5000000 of=bridge predicate=cost>5 million</figure>.");
    checkFigures("The bank paid $<figure money 5000000 of=damages>5 million</figure> in damages.");
  });

  it("in pounds is told from weight", () => {
    checkFigures('Profit was <figure money 361000000 unit="pound sterling">361 million</figure> pounds.');
    checkFigures("The boy weighs <figure quantity 20 unit=pound-mass of=boy>20</figure> pounds.");
  });

  it("is not changed by raising a sum", () => {
    checkFigures("The charity raised $<figure money 350 change==>350</figure>.");
  });
});

describe("Shares", () => {
  it("move with their subject", () => {
    checkFigures(
      'Shares of the bank rose <figure percent 3.4 change=up of="Shares of the bank" predicate=rise>3.4</figure> percent.',
    );
    checkFigures(
      "Profit fell <figure percent 12 change=down of=Profit predicate=fall>12</figure>% to $<figure money 3000000 of=Profit predicate=fall>3 million</figure>.",
    );
    checkFigures("A <figure percent 5 change=up of=sales predicate=rise>5</figure> percent rise in sales helped.");
  });

  it("are told in points and percent, and as a level", () => {
    checkFigures(
      "The index fell <figure cardinal 32.1 change=down of=index unit=point predicate=fall>32.10</figure> points, or " +
        "<figure percent 0.8 change=down of=index>0.8</figure> percent, to <figure cardinal 4012.3 change== of=index>4,012.3</figure>.",
    );
    checkFigures("Turnout was <figure percent 63 of=Turnout predicate=none>63</figure>%.");
  });

  it("are cut or raised by someone", () => {
    checkFigures(
      'The bank cut its key rate by <figure quantity 25 unit="basis point" change=down of="key rate" predicate=cut>25</figure> basis points.',
    );
  });

  it("of a group", () => {
    checkFigures(
      "Some <figure percent 20 change=~ unit=percentage head=voter>20</figure> per cent of the voters stayed home.",
    );
  });

  it("in points", () => {
    checkFigures('It was up <figure percent 2 change=up unit="percentage point">2</figure> percentage points.');
  });
});

describe("Measures", () => {
  it("have units in words and symbols", () => {
    checkFigures("The village lies <figure quantity 5 unit=kilometre>5</figure> km from the river.");
    checkFigures('It drove at <figure quantity 60 unit="kilometre per hour">60</figure> km/h.');
    checkFigures("Temperatures hit <figure quantity 45 unit=celsius>45</figure> degrees Celsius.");
    checkFigures("A farm of <figure quantity 12 unit=hectare>12</figure> hectares burned.");
  });

  it("have feet and inches in one", () => {
    checkFigures("He is <figure quantity 5.5 unit=foot>5 feet 6</figure> inches tall.");
    checkFigures("He is <figure quantity 6.5 unit=foot>6'6</figure>\" tall.");
    checkFigures("The <figure quantity 6.25 unit=foot of=guard>6’3</figure>″ guard left.");
    for (const text of ["He is 5'11\" tall.", "He is 6'0\"."]) {
      const [figure, ...others] = createAnalyser(testLexicon()).analyse(text).figures;
      assert.equal(figure?.unit?.normalized, "foot", text);
      assert.equal(others.length, 0, text);
    }
    // Minutes and seconds, a minute of a match, a quotation that ends.
    for (const text of [
      "He ran it in 5'30\".",
      "He scored in the 45'+2.",
      "He said: 'It is 5' and left.",
      "Of '6 2\" it is 2.",
    ])
      for (const { unit } of createAnalyser(testLexicon()).analyse(text).figures)
        assert.notEqual(unit?.normalized, "foot", text);
  });

  it("end before the dot of the sentence", () => {
    const text = "It was 1.48C. It rose.";
    const unit = createAnalyser(testLexicon()).analyse(text).figures[0]!.unit!;
    assert.equal(text.slice(unit.start, unit.end), "C");
    assert.equal(unit.text, "C");
  });

  it("stand before the thing measured", () => {
    checkFigures("It came in <figure quantity 68 unit=ounce head=can>68</figure>-ounce cans.");
    checkFigures(
      "Police seized <figure quantity 10 unit=kilogram of=cocaine predicate=seize>10</figure> kg of cocaine.",
    );
  });
});

describe("Scores", () => {
  it("of a contest", () => {
    checkFigures("Zambia beat Ghana <figure score 2..1>2-1</figure> at home.");
    checkFigures("The Senate voted <figure score 52..48>52-48</figure> for it.");
  });

  it("are not ranges", () => {
    checkFigures("The trip takes <figure quantity 10..15>10-15</figure> km.");
  });
});

describe("Ages", () => {
  it("stand behind a name", () => {
    checkFigures('Corporal Ana Souza, <figure age 24 of="Ana Souza" head=Souza unit=none>24</figure>, died there.');
  });

  it("have “old” behind them", () => {
    checkFigures("The <figure age 24 head=corporal unit=year>24</figure>-year-old corporal died there.");
    checkFigures("The temple is more than <figure age 500 change=> head=temple>500</figure> years old.");
  });

  it("have “aged” before them", () => {
    checkFigures("Children aged between <figure age 5..12 of=Children>5 and 12</figure> were there.");
    checkFigures("Men aged <figure age 31>31</figure> and <figure age 45>45</figure> left.");
  });

  it("stand in brackets behind a person, not behind an institution", () => {
    checkFigures('Ana Souza (<figure age 29 of="Ana Souza">29</figure>) died.');
    checkFigures("Amity University (<figure cardinal 42>42</figure>) rose in the list.");
  });

  it("are reached by those who turn them", () => {
    checkFigures("He left when he turned <figure age 18>18</figure> and had to serve.");
    checkFigures("He turned <figure cardinal 18 of=pages>18</figure> pages.");
  });

  it("are those of relatives and of persons named before", () => {
    checkFigures(
      "Her son, <figure age 7 of=son>7</figure>, and my father, now <figure age 80>80</figure>, were there.",
    );
    checkFigures(
      'Ana Souza is <figure age 24 of="Ana Souza">24</figure>, and the suspect is <figure age 34>34</figure>.',
    );
    checkFigures("She was <figure age 5>five</figure> at the time.");
    checkFigures("The crew was <figure cardinal 24>24</figure>, and the toll is <figure cardinal 34>34</figure>.");
    checkFigures("The crowd, <figure cardinal 30>30</figure>, left.");
  });

  it("give a decade", () => {
    checkFigures("She is in her <figure age 40..49>40</figure>s.");
    checkFigures("She is in her late <figure age 47..49>40</figure>s.");
  });

  it("are not numbers in lists of dates", () => {
    checkFigures("On Monday, March 24, 2014, they left.");
  });
});

describe("Levels of markets and rates", () => {
  it("belong to what closed, settled or traded there", () => {
    checkFigures(
      'The FTSE 100 closed <figure percent 1.2 change=up of="FTSE 100" predicate=close>1.2</figure> per cent higher at ' +
        '<figure cardinal 7489.25 of="FTSE 100" predicate=close>7,489.25</figure>.',
    );
    checkFigures(
      'The S&P 500 ended down <figure percent 0.3 change=down of="S&P 500" predicate=end>0.3</figure>% at ' +
        '<figure cardinal 3066.91 of="S&P 500" predicate=end>3,066.91</figure>.',
    );
    checkFigures('Shares of Acme closed at $<figure money 45.2 of="Shares of Acme" predicate=close>45.20</figure>.');
    checkFigures(
      "The index was up <figure percent 1.4 change=up of=index>1.4</figure> per cent at <figure cardinal 5702 of=index>5,702</figure>.",
    );
    // A deal and branches are closed themselves.
    checkFigures("Acme closed a $<figure money 5000000 of=deal predicate=close>5 million</figure> deal.");
    checkFigures("Acme closed <figure cardinal 12 of=branches predicate=close>12</figure> branches.");
  });

  it("are reached over words of time", () => {
    checkFigures(
      "Revenue climbed <figure percent 12 change=up of=Revenue>12</figure>% year on year to €<figure money 3400000000 of=Revenue>3.4bn</figure>.",
    );
    checkFigures(
      "Inflation slowed to <figure percent 2.1 change== of=Inflation>2.1</figure> percent in October from <figure percent 2.4 of=Inflation>2.4</figure> percent.",
    );
    checkFigures(
      "Turnout was <figure percent 63.4 of=Turnout>63.4</figure> percent, up from <figure percent 58 of=Turnout>58</figure> percent in 2014.",
    );
    checkFigures(
      "Support fell from the initial <figure percent 50 of=Support>50</figure> percent to only <figure percent 28 of=Support>28</figure> percent.",
    );
  });

  it("are no bounds where a verb leads up to them", () => {
    checkFigures("The ratio shot up to <figure percent 46 change==>46</figure> percent.");
    checkFigures("The hall holds up to <figure cardinal 300 change=<= of=people>300</figure> people.");
  });

  it("belong to the first noun of a chain", () => {
    checkFigures(
      "Trade between Ankara and Tehran could reach $<figure money 30000000000 of=Trade>30 billion</figure>.",
    );
    checkFigures('General concern about crime was <figure percent 38 of="General concern">38</figure> percent.');
    checkFigures(
      "The yield on the <figure quantity 10 unit=year>10</figure>-year gilt rose <figure quantity 7 change=up of=yield>7</figure> basis points.",
    );
    checkFigures("It struck north of the city at a depth of <figure quantity 10 of=depth>10</figure> kilometres.");
    checkFigures("Trade with China rose <figure percent 5 change=up of=Trade>5</figure> percent.");
    checkFigures(
      "It led there with investment growing <figure percent 17.3 change=up of=investment>17.3</figure> percent.",
    );
    checkFigures("Pay by firms operating in Japan is $<figure money 91000 of=Pay>91,000</figure>.");
    checkFigures(
      'The price of maize and flour hit <figure money 200 of="price of maize and flour">200</figure> shillings.',
    );
    checkFigures(
      "About <figure percent 11 of=people>11</figure> percent of Ghana's <figure cardinal 33000000>33 million</figure> people are poor.",
    );
    checkFigures("They paid £<figure money 420000000 head=money>420m</figure> of taxpayers’ money.");
  });
});
