/** Sources and contents beside quotation marks, where the words between are no plain name. */
import assert from "node:assert/strict";
import { createAnalyser } from "../../../server/src/core/index";
import { textOf } from "../../../server/src/core/text/span";
import { checkQuotations } from "../../support/fixture";
import { testLexicon } from "../../support/language-data";

describe("between a quotation and its verb", () => {
  const sources = [
    "master of ceremonies Ivo Lund, a nurse who came in May",
    "retired surgeon Agnes Moe",
    "former secretary of state Agnes Moe",
    "a woman involved in the appeal",
  ];
  for (const source of sources) {
    it(`said ${source}`, () => {
      checkQuotations(`<quote type=direct source="${source}">“We have come far,”</quote> said ${source}.`);
    });
  }

  it("all words are the source where no other verb stands", () => {
    checkQuotations(
      '<quote source="this film star look-alike">“We won,”</quote> this film star look-alike declared in Oslo.',
    );
    checkQuotations('<quote source="a voice over">“We won,”</quote> a voice over says as the ship sinks.');
    checkQuotations(
      '<quote source="the Ohio senator and Labour candidate">“We won,”</quote> the Ohio senator and Labour candidate said in May.',
    );
    checkQuotations(
      '<quote source="Agnes Moe, secretary for trade, mines, and tides">“We won,”</quote> Agnes Moe, secretary for trade, mines, and tides, said.',
    );
    checkQuotations("<quote source=Jun>“We won,”</quote> Jun wrote.");
    checkQuotations("<quote source=Will>“We won,”</quote> Will wrote.");
  });

  it("a time is not", () => {
    checkQuotations('<quote source="the minister">“We won,”</quote> a day later the minister said.');
  });

  it("questions and cries have an addressee behind the verb", () => {
    checkQuotations("<quote source=Moe>“Did you know it was late?”</quote> Moe asked the harbour master.");
    checkQuotations("<quote source=he>“Come on, one more!”</quote> he urged them.");
    checkQuotations("<quote source=Moe>“How do you pay for it?”</quote> Moe said to a crowd of about 500.");
  });
});

describe("words that go on with a quotation", () => {
  it("stand behind what the speaker notes beside it", () => {
    checkQuotations(
      "<quote #a type=direct>“We came far,”</quote> Moe said, noting <quote type=indirect>that the town is small</quote>. <quote #a>“We go on.”</quote>",
    );
  });

  it("stand behind a sentence of the story", () => {
    checkQuotations(
      "<quote #a type=direct>“Those are small towns,”</quote> Moe said. They lie far from either city. <quote #a>“It is a hard road.”</quote>",
    );
  });

  it("end a sentence of the story", () => {
    checkQuotations(
      "<quote #a type=mixed source=Moe>“She kept her old friends,”</quote> Moe said. <quote #a>That makes her “a good judge of people.”</quote>",
    );
  });

  it("stand behind an aside", () => {
    checkQuotations("Moe said, and I quote, <quote type=direct>“We love the rain.”</quote>");
    checkQuotations("Moe acknowledged, however, <quote type=direct>“The rain has not helped us.”</quote>");
    checkQuotations("Moe said as she left the court, <quote type=direct>“The rain has not helped us.”</quote>");
  });
});

describe("reported clauses with quoted words", () => {
  it("end where the story adds in its own words", () => {
    checkQuotations("Moe said <quote type=mixed>the pier was “over,”</quote> although she still owns it.");
    checkQuotations("Moe said <quote type=mixed>the pier was “a joke”</quote> — and she blamed its owner.");
    checkQuotations(
      "Moe said <quote type=mixed>that the pier was “a joke,”</quote> adding <quote>that it would sink</quote>.",
    );
    checkQuotations(
      "Moe said <quote type=mixed>that she would offer “a prayer” for him</quote> but did not go further.",
    );
  });

  it("go on over a list and a comparison", () => {
    checkQuotations("Moe said <quote type=mixed>that the pier was “old,” “wet” and “a joke” for the town</quote>.");
  });

  it("begin behind the programme that they were said on", () => {
    checkQuotations("Moe said on RTE’s “Late Hour” <quote type=mixed>that the pier was “a joke”</quote>.");
    checkQuotations("Moe said during this week’s debate <quote type=mixed>that the pier was “a joke”</quote>.");
  });

  it("may have their verb in the marks", () => {
    checkQuotations("Moe thinks <quote type=mixed>the council “needs to be bold”</quote>.");
  });
});

describe("nouns that lead words in", () => {
  it("stand for a verb", () => {
    checkQuotations(
      "The judge weighed her claim <quote type=mixed cue=claim source=her>that the pier was “safe”</quote>.",
    );
    checkQuotations("They kept up chants of <quote type=direct cue=chant source=none>“Out! Out!”</quote>.");
    checkQuotations("His pledge <quote type=mixed cue=pledge source=His>to “mend the pier”</quote> came late.");
  });

  it("need quoted words", () => {
    checkQuotations("Her claim to the throne was weak, and their calls for rain went on.");
  });
});

describe("infinitives, and objects with quoted words", () => {
  it("have the subject of the verb in front", () => {
    checkQuotations("Moe declined to say <quote type=indirect source=Moe>that the pier was shut</quote>.");
  });

  it("name a thing as something", () => {
    checkQuotations("Moe sees <quote type=mixed>the pier as a “sad” relic</quote>.");
    checkQuotations("Moe praised <quote type=mixed>him for a “fine” speech</quote> and left the hall.");
  });

  it("are not there in titles, meals and other people’s words", () => {
    checkQuotations("Moe wrote a book called “The Long Way Home”.");
    checkQuotations("Moe spoke at a “unity” lunch.");
    checkQuotations("Moe opposed the pier and became a part of the old policy of “wait and see”.");
  });
});

describe("a colon at the end of a paragraph", () => {
  it("gives the next one its source", () => {
    checkQuotations(
      "Moe wrote on her page:\n\n<quote type=direct cue=write source=Moe by=Moe>“It is late and we are tired.”</quote>",
    );
    checkQuotations(
      "Moe made this remark on July 6, 2015:\n\n<quote type=direct source=Moe by=Moe>“It is late and we are tired.”</quote>",
    );
  });
});

describe("marks", () => {
  it("of two kinds make one pair behind a stop", () => {
    checkQuotations("<quote type=direct source=Moe>‘It will be done,”</quote> Moe said.");
  });
});

describe("missing marks and other marks", () => {
  it("a closing one is missing", () => {
    checkQuotations(
      '<quote #a type=direct source="the minister">“We will rebuild the bridge</quote>, the minister said. <quote #a>“It will take a year.”</quote>',
    );
  });

  it("an opening one is missing", () => {
    checkQuotations("<quote type=direct source=Moe>We will rebuild the bridge,”</quote> Moe said.");
  });

  it("a dash opens dialogue", () => {
    checkQuotations('— <quote type=direct source="the captain">We are leaving tomorrow</quote>, said the captain.');
  });

  it("guillemets", () => {
    checkQuotations("<quote type=direct source=Moe>« We leave tomorrow »</quote>, said Moe.");
  });

  it("a semicolon between two halves", () => {
    checkQuotations(
      "<quote #a type=direct source=Moe>“It is late,”</quote> Moe said; <quote #a>“it is very late.”</quote>",
    );
  });

  it("a transcript", () => {
    checkQuotations("LEE: <quote type=direct source=LEE cue=:>We have a plan for the bridge.</quote>");
    checkQuotations("WATCH: The storm hits the coast of Wales.");
  });
});

describe("who does not speak", () => {
  it("neither does", () => {
    checkQuotations("Neither Lee nor Poe said whether they would go.");
  });

  it("is asked", () => {
    checkQuotations(
      "<quote source=she>“Never,”</quote> she says when asked <quote cue=ask type=indirect by=none>if she would return</quote>.",
    );
    checkQuotations(
      'Asked by the judge <quote cue=ask source="the judge">whether the ferry was “safe to board,”</quote> 75 per cent of sailors left.',
    );
    checkQuotations("Ann Lee was asked on Monday <quote cue=ask by=none>why the ferry had sunk</quote>.");
    checkQuotations("Ann Lee was asked about the ferry.");
  });
});

describe("quotations inside quotations", () => {
  it("have a source of their own", () => {
    const text = "“My mother said, ‘Go home,’” Agnes Moe said. “Then I said, ‘No.’”";
    const { quotations } = createAnalyser(testLexicon()).analyse(text);
    assert.equal(quotations.length, 1);
    const inner = quotations[0]!.inner!.map(({ content, source, speaker }) => [
      textOf(text, content[0]!),
      textOf(text, source!),
      speaker,
    ]);
    assert.deepEqual(inner, [
      ["‘Go home,’", "My mother", null],
      ["‘No.’", "I", quotations[0]!.speaker],
    ]);
  });
});

describe("unnamed sources", () => {
  const idsIn = (text: string): (string | undefined)[] =>
    createAnalyser(testLexicon())
      .analyse(text)
      .quotations.map(({ unnamed }) => unnamed?.id);

  it("are followed through", () => {
    const text =
      "An army officer said that troops had left. “We are safe,” the officer said. He said that it was late.";
    assert.deepEqual(idsIn(text), ["s1", "s1", "s1"]);
  });

  it("are kept apart", () => {
    const text =
      "An officer said that it was late. Another officer said that it was early. The officer said that it rained.";
    assert.deepEqual(idsIn(text), ["s1", "s2", "s2"]);
  });

  it("are no names and no institutions", () => {
    assert.deepEqual(idsIn("Agnes Moe said that it was late. The ministry said that it was early."), [
      undefined,
      undefined,
    ]);
  });
});

describe("headlines with a colon", () => {
  const headline = (line: string): string => `${line}\n\nThe council met on Monday in the old hall of the town.`;

  it("have the words of whoever stands in front", () => {
    checkQuotations(headline("Moe: <quote type=mixed source=Moe cue=:>Pier Is ‘A Joke’ and Must Go</quote>"));
    checkQuotations(headline("PM: <quote type=indirect source=PM cue=:>No Tax Rise Before Election</quote>"));
  });

  it("may be headed by a place or a topic", () => {
    checkQuotations(headline("Leeds: Three Hurt in Pier Fire"));
    checkQuotations(headline("Live: Storm Hits the Coast"));
  });
});
