/** Hover and outline on what the program itself finds, from text to card. */
import { checkHover, checkOutline } from "../../support/fixture";

describe("features on whole stories", () => {
  it("explain a weekday by the date of publication", () => {
    checkHover(
      `
      //- published: 2024-03-06
      The vote was on <|>Tuesday.
      `,
      /Tuesday,? 5 March 2024/,
    );
  });

  it("tell what a figure counts", () => {
    checkHover("The raid killed <|>49 soldiers.", /49[\s\S]*soldier/);
  });

  it("are silent where nothing is annotated", () => {
    checkHover("The vote <|>was lost.", null);
  });

  it("list what a story holds", () => {
    checkOutline(
      `
      //- published: 2024-03-06
      The raid killed 49 soldiers on Tuesday.
      `,
      "kind",
      `
      Dates | 1
        Tuesday | 2024-03-05 · Tuesday 5 March 2024
      Figures | 1
        49 | 49 soldiers · kill
      `,
    );
  });
});
