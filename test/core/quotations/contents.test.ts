/** Where reported content begins and ends. */
import { checkQuotations } from "../../support/fixture";

describe("contents", () => {
  it("hold the word “that”, “whether” and “how”", () => {
    checkQuotations("Lee said <quote type=indirect>that it was late</quote>.");
    checkQuotations("Lee explained <quote type=indirect>how the valve works</quote>.");
  });

  it("are whoever is accused, and of what", () => {
    checkQuotations(
      "Residents accused <quote type=indirect source=Residents>the head of the council of ignoring warnings about the dam</quote>.",
    );
    checkQuotations('The mayor resigned, accusing <quote type=indirect source="The mayor">the club of lying</quote>.');
    checkQuotations("She accused <quote type=mixed>him of hiding “a flood of complaints”</quote>.");
    for (const text of [
      "Lee accused him of theft.",
      "He was accused of stealing.",
      "Lee accused the Ministry of Housing.",
    ])
      checkQuotations(text);
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

describe("contents of several kinds", () => {
  it("take what an engineer comments, points out or expresses", () => {
    checkQuotations('<quote cue="comment">“She has to wade carefully,”</quote> the chief engineer comments.');
    checkQuotations('<quote cue="point out">“It is hard to imagine,”</quote> the country’s chief engineer points out.');
    checkQuotations('<quote cue="express">“Here all is hate,”</quote> expressed the priest.');
  });

  it("are what somebody was quoted as saying", () => {
    checkQuotations(
      '<quote cue=say source="Thakur">“They should discuss it,”</quote> Thakur was quoted as saying by ANI.',
    );
  });

  it("begin with a rough number", () => {
    checkQuotations("The inspector said <quote>around 500 tonnes are produced daily</quote>.");
    checkQuotations("The inspector said <quote>about 500 tonnes are produced daily</quote>.");
  });

  it("may have a name behind them without a verb", () => {
    checkQuotations(
      '<quote #a source="Juan Shen, an analyst at Acme" cue=none>“That will be a new business,”</quote> Juan Shen, an analyst at Acme. <quote #a>“They will have new sources.”</quote>',
    );
  });

  it("begin with an adverbial", () => {
    checkQuotations("<quote>However, after the debate, the public may have doubts</quote>, he said.");
  });

  it("go behind a source with “to”", () => {
    checkQuotations(
      '<quote source="the father of one of the injured to N12">“He drove fast,”</quote> said the father of one of the injured to N12.',
    );
  });

  it("reach to the last of the quoted names", () => {
    checkQuotations("Ann Lee described <quote>the death of the “great” Poe as a “huge loss”</quote> on Monday.");
  });

  it("keep what someone called something", () => {
    checkQuotations(
      "The regulator came to end <quote #a type=mixed>what</quote> it called <quote #a>“serious chaos”</quote>.",
    );
    checkQuotations(
      "The pier, <quote #a type=mixed>which</quote> he called <quote #a>“a heap of rust,”</quote> will close.",
    );
    checkQuotations(
      "<quote #a type=mixed>The film</quote> that the mayor called <quote #a>“dull”</quote> won a prize.",
    );
  });

  it("are what a passive verb names, and with what words", () => {
    checkQuotations(
      "<quote #a type=mixed cue=describe source=critics>The book</quote> was described by critics <quote #a>as a “dull ride”</quote>.",
    );
    checkQuotations(
      "<quote #a type=mixed by=none>The plan</quote> was dubbed <quote #a>the “great sale”</quote> in June.",
    );
    checkQuotations("The town sold a boat called “Hope”.");
    checkQuotations("The lions, nicknamed the “Blues,” lost.");
    checkQuotations("A crew called Homeward flew by the “Hope” in May.");
  });

  it("have the relative pronoun for their subject", () => {
    checkQuotations(
      "The pier, <quote #a type=mixed source=Lee>which</quote> Lee said <quote #a>was “old and rotten”</quote>, will close.",
    );
    checkQuotations("He met the mayor, <quote #a type=indirect>who</quote> he noted <quote #a>had lost</quote>.");
  });

  it("stand behind a participle in front of the subject", () => {
    checkQuotations("Conceding <quote type=mixed source=Lee>that the pier was “past its best,”</quote> Lee left.");
    checkQuotations('After saying <quote source="the man">he was tired</quote>, the man sat down.');
    checkQuotations("Calling at noon, Lee left.");
  });

  it("stand behind a participle of a noun or a name", () => {
    checkQuotations('Ann Lee made a film arguing <quote source="Ann Lee">that the pier is dead</quote>.');
    checkQuotations(
      "They parted – Lee saying <quote source=Lee>it was late</quote> and Poe calling <quote source=Poe>it “a farce”</quote>.",
    );
    checkQuotations("Data showing that prices fell came late.");
    checkQuotations("It is worth mentioning that the pier is old.");
  });

  it("follow an occasion of several words", () => {
    checkQuotations("Lee argued for the second time in a debate <quote>that the pier is dead</quote>.");
    checkQuotations("The report added <quote>that paid guests would count</quote>.");
    checkQuotations("Lee hit back at claims that the pier is dead.");
  });

  it("follow an adverb, and a comma that does not belong there", () => {
    checkQuotations("Lee noted however <quote>that, “every day is lost.”</quote>");
    checkQuotations("Lee said of the pier, <quote>that it is dead</quote>.");
    checkQuotations("Lee noted the rule, that of the pier.");
  });

  it("are what an attribution in the middle splits, not the clauses in front", () => {
    checkQuotations(
      "The talks failed – <quote #a type=indirect>a defeat</quote>, Lee said, <quote #a>that nobody had wanted</quote>.",
    );
    checkQuotations(
      "She went home, and <quote #a type=indirect source=critics>the fault</quote>, critics say, <quote #a>is her own</quote>.",
    );
    checkQuotations("She went home, because, according to Lee, <quote type=indirect>the rain had come</quote>.");
    checkQuotations("<quote type=indirect>She went home, and the rain came</quote>, Lee said.");
  });

  it("stand behind the object of a verb that needs one", () => {
    checkQuotations("Lee scolded the crew, <quote>“Go to work at once.”</quote>");
    checkQuotations("Lee scolded the crew, “the old ones” at least.");
  });

  it("are those of the clause around another verb", () => {
    checkQuotations("Lee said <quote type=mixed source=Lee>that her mother told her: “Go home at once.”</quote>");
    checkQuotations(
      "Lee said <quote type=indirect>that it was late</quote> and told her: <quote type=direct>“Go home at once.”</quote>",
    );
  });

  it("go on over the quoted words that “and” joins", () => {
    checkQuotations("The crowd chanted <quote type=direct>“Send them home” and “Mend the pier.”</quote>");
    checkQuotations("Lee shouted <quote>“Go!”</quote> and left for “Hope Pier” at noon.");
  });

  it("go on behind marks where the clause does", () => {
    checkQuotations("Lee said <quote>the law is “the best of both,” giving towns more power</quote>.");
    checkQuotations("Lee said <quote>the town is “glad” that Poe, who was late, is here now</quote>.");
    checkQuotations("Lee said <quote>the town is “glad,”</quote> adding <quote>that Poe is here</quote>.");
  });

  it("end where the main clause begins", () => {
    checkQuotations("When Lee spoke of the raid and said <quote>it was “vile,”</quote> the crowd left.");
    checkQuotations("(Lee said <quote>it was late</quote>)");
    checkQuotations("Lee said <quote>it was late (and dark)</quote>.");
  });

  it("are the sentence behind spoken words, not behind a reported clause", () => {
    checkQuotations("<quote #a>“We go,”</quote> Lee said. <quote #a>That makes it “a matter of days.”</quote>");
    checkQuotations("Lee said <quote>the pier is “dead.”</quote> The paper prints it as “a matter of days.”");
  });

  it("begin with the time where it belongs to them", () => {
    checkQuotations("Dr Lowe said <quote>this month’s rise had been “required”</quote>.");
    checkQuotations("Dr Lowe said this month <quote>the rise had been “required”</quote>.");
  });

  it("are clauses behind an amount that somebody added", () => {
    checkQuotations("She added <quote>$3 million would be spent</quote>.");
  });

  it("are whole sentences behind a colon that names no speaker", () => {
    checkQuotations("Lee’s reply was a single sentence: <quote>“Nobody will ever leave this town again.”</quote>");
  });

  it("do not reach back over a quotation in front", () => {
    checkQuotations(
      "<quote>“We know,”</quote> Mr Poe said, <quote>but the wards are running out of drugs</quote>, according to reports.",
    );
  });

  it("leave out what the speaker did meanwhile", () => {
    checkQuotations("<quote>That helped them</quote>, Fai said, urging Chen to resign.");
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

describe("contents of rarer frames", () => {
  const CASES: Readonly<Record<string, string>> = {
    "behind an aside that a preposition opens":
      "Tom Hale, in a statement released by the club on Thursday, said <quote>he “likes the work” done in Leeds</quote>.",
    "asked of somebody": "Hale was asked, <quote type=direct>“Would you have told her?”</quote>",
    "behind “went on to say”":
      "Hale joked <quote>that it was late</quote>, but went on to say, <quote type=direct>“There are towns that are cold.”</quote>",
    "in an infinitive of “be”":
      "He pledged <quote>to be “the greatest mayor ever born”</quote> and cast doubt on the figures.",
    "in the second of two infinitives":
      "He pledged <quote>to raise pay, mend the nation’s “broken” roads and plant trees</quote>.",
    "behind “at one point”":
      "He has battled with Lee, at one point calling <quote>the mayor a “liar” who was not “honest.”</quote>",
    "that go on behind “having”": "Lee misjudged him, having described <quote>him as a “reformer.”</quote>",
    "with a place and its state":
      "Tom Hale told a crowd in Salem, New Hampshire on Monday <quote>that floods are rare</quote>.",
    "in somebody’s words":
      "It was held in Leeds because, in Lee’s words, <quote type=direct>“they are the liveliest of all.”</quote>",
    "of a feeling that is expressed": "Lee expressed confidence <quote>that it would not “affect the town.”</quote>",
    "of what is made clear": "Lee made it clear <quote>that she has “serious concerns” about the bill</quote>.",
    "in brackets": "Members left (<quote type=direct>“I want my dues back,”</quote> wrote Tom Hale of Leeds).",
    "with a thought of the speaker": "Lee said <quote>the race is “open” and he feels he can win</quote>.",
    "that an occasion ends":
      "Lee said <quote>the club doesn’t want “that,”</quote> in an interview with the BBC on Sunday.",
    "before another sentence":
      "He held his fire, calling <quote>him a “nice guy”</quote> and he did not tell of others.",
    "before “while adding”":
      "Lee insisted <quote>it was “early” to ask</quote> while adding: <quote type=direct>“I have no doubt.”</quote>",
    "with a time behind the verb": "<quote type=direct>“We go!”</quote> he said during the first half.",
    "with a time counted from another": "<quote type=direct>“We go,”</quote> he said two days after the raid.",
    "behind a particle": "But the two men found out <quote>that the plan could work</quote>.",
    "asked of somebody in a clause": "Ann Lee asked Tom Hale <quote>how he would build the “new town” by May</quote>.",
    "of a source with an aside": 'Ann Lee, meanwhile, said <quote source="Ann Lee">that the court was “late.”</quote>',
    "that are chanted":
      "Workers stood there, chanting <quote type=direct>“no contract, no peace”</quote> after the vote.",
  };
  for (const [name, text] of Object.entries(CASES)) it(name, () => checkQuotations(text));

  it("are none where a tweet is answered, a title follows, or a feeling is nobody’s", () => {
    checkQuotations("Hale responded to that “long” tweet by post.");
    checkQuotations(
      "<quote type=direct>“We must step away from it,”</quote> Tom Hale said on CNN’s “State of the Union.”",
    );
    checkQuotations("There was hope that “Home” would win.");
    checkQuotations("The note did not mention the court ruling, Hale is believed to be worried.");
    checkQuotations("His last words were “too late”.");
  });
});
