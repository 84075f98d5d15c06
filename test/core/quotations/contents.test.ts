/** Where reported content begins and ends. */
import { checkQuotations } from "../../support/fixture";

describe("contents", () => {
  it("hold the word “that”, “whether” and “how”", () => {
    checkQuotations("Lee said <quote type=indirect>that it was late</quote>.");
    checkQuotations("Lee explained <quote type=indirect>how the valve works</quote>.");
  });

  it("follow addressee, place and time", () => {
    checkQuotations(
      "Lee told reporters at a briefing in Toledo, Ohio, <quote type=indirect>that the vote would be close</quote>.",
    );
    checkQuotations("Lee said, without evidence, <quote type=indirect>that the vote was rigged</quote>.");
  });

  it("end before the next attribution", () => {
    checkQuotations(
      "Lee said <quote type=indirect>prices would fall</quote> and added <quote type=indirect>that wages would rise</quote>.",
    );
    checkQuotations(
      "<quote type=indirect>The storm weakened</quote>, the centre said, but forecasters warned <quote type=indirect>it could turn</quote>.",
    );
    checkQuotations(
      "She says <quote type=indirect>it will fail</quote>; he insists <quote type=indirect>that it must go on</quote>.",
    );
  });

  it("end with the relative clause that holds them", () => {
    checkQuotations("Lee, who said <quote type=indirect>that prices would fall</quote>, left the room.");
  });

  it("go around the attribution", () => {
    checkQuotations(
      "<quote #a type=mixed cue=say>If he wins</quote>, Lee said, <quote #a>“the town will empty.”</quote>",
    );
    checkQuotations(
      "<quote #a type=direct cue=say source=Lin>“These are heroes,”</quote> said Lin, <quote #a>“to us.”</quote>",
    );
    checkQuotations(
      "<quote #a type=direct cue=say>“That,”</quote> he said, pointing at the crater, <quote #a>“is where my house was.”</quote>",
    );
  });

  it("are the words behind and in front of “as she said”", () => {
    checkQuotations('As the bank said on Monday, <quote type=indirect source="the bank">growth has slowed</quote>.');
    checkQuotations("<quote type=indirect source=Lee>Growth has slowed</quote>, as Lee pointed out.");
  });

  it("take quoted names with what they name", () => {
    checkQuotations("Lee described <quote type=mixed cue=describe>the raid as “cowardly”</quote> on Sunday.");
    checkQuotations("Lee vowed <quote type=mixed cue=vow>to “fight on”</quote>.");
  });

  it("leave the time of a live page outside", () => {
    checkQuotations(
      '4.10pm: <quote type=indirect source="the Met Office">A gust was recorded</quote>, the Met Office says.',
    );
  });
});

describe("contents over paragraphs", () => {
  it("go on where marks stay open", () => {
    checkQuotations(
      "Lee said: <quote #a type=direct cue=say source=Lee>“This house must decide.</quote>\n\n<quote #a>“It must decide tonight.</quote>\n\n<quote #a>“History will judge us.”</quote>",
    );
  });

  it("take the attribution from the last paragraph", () => {
    checkQuotations(
      '<quote #a type=direct cue=say source="Ann Lee">“We came at night and it was raining.</quote>\n\n<quote #a>“Nobody was there,”</quote> said Ann Lee.',
    );
  });

  it("go on with a paragraph of nothing but quoted words", () => {
    checkQuotations(
      "<quote #a type=direct cue=say source=Lee>“It is late,”</quote> Lee said.\n\n<quote #a>“We should all have gone home by now.”</quote>",
    );
  });

  it("do not go on behind a paragraph without quotation", () => {
    checkQuotations(
      "<quote type=direct cue=say source=Lee>“It is late,”</quote> Lee said.\n\nThe rain fell.\n\n<quote type=direct by=none>“We should all have gone home by now.”</quote>",
    );
  });
});
