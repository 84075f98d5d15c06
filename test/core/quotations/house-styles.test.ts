/** Quotations as the house styles of different newsrooms set them. */
import { checkQuotations } from "../../support/fixture";

describe("quotations: American style", () => {
  it("finds the speaker behind the verb, with the apposition", () => {
    checkQuotations(
      '<quote type=direct cue=say source="Ann Lee, a nurse from Leeds">“We saw the water rise,”</quote> said Ann Lee, a nurse from Leeds.',
    );
  });

  it("finds the speaker before the verb, with the addressee left out", () => {
    checkQuotations(
      '<quote type=direct cue=tell source="Police chief Maria Gomez">“Nobody was hurt,”</quote> Police chief Maria Gomez told reporters on Tuesday.',
    );
  });

  it("joins a quotation that the attribution splits", () => {
    checkQuotations(
      '<quote #a type=direct cue=say source="Gomez">“We will appeal,”</quote> Gomez said, <quote #a>“and we will win.”</quote>',
    );
  });

  it("joins the sentences that go on behind the attribution", () => {
    checkQuotations(
      '<quote #a type=direct cue=say source="the mayor">“The bridge is safe,”</quote> the mayor said. <quote #a>“We checked every bolt of it. Twice.”</quote>',
    );
  });

  it("takes a question and an exclamation without a comma", () => {
    checkQuotations('<quote type=direct cue=ask source="he">“Who pays for this?”</quote> he asked.');
    checkQuotations('<quote type=direct cue=shout source="a man">“Get out of here!”</quote> a man shouted.');
  });

  it("takes what a colon leads in", () => {
    checkQuotations('Gomez added: <quote type=direct cue=add source="Gomez">“The case is closed.”</quote>');
  });

  it("takes what a comma leads in", () => {
    checkQuotations(
      'Asked about the raid, Gomez said, <quote type=direct cue=say source="Gomez">“I was not told.”</quote>',
    );
  });

  it("takes straight marks", () => {
    checkQuotations('<quote type=direct cue=say source="Brown">"We will not move,"</quote> Brown said.');
  });

  it("leaves the ages and places of the speaker in the source", () => {
    checkQuotations(
      '<quote type=direct cue=say source="Grace Wanjiru, 42, who lost two children">“The water came at night,”</quote> said Grace Wanjiru, 42, who lost two children.',
    );
    checkQuotations(
      'Sen. Jim Poe, R-S.C., a candidate, said <quote type=indirect source="Sen. Jim Poe, R-S.C., a candidate">he would vote no</quote>.',
    );
  });

  it("leaves out what the speaker does meanwhile", () => {
    checkQuotations('<quote type=direct cue=say source="Poe">“I am done here,”</quote> Poe said, waving to the crowd.');
  });
});

describe("quotations: British style", () => {
  it("takes single marks, with the comma outside too", () => {
    checkQuotations(
      '<quote type=direct cue=say source="Margaret Hollis">‘We won’t pay,’</quote> said Margaret Hollis.',
    );
    checkQuotations('<quote type=direct cue=say source="a spokesman">‘We won’t pay’</quote>, said a spokesman.');
  });

  it("keeps the quotation inside a quotation", () => {
    checkQuotations(
      '<quote type=direct cue=say source="Hollis">‘He told me “never again” and left,’</quote> Hollis said.',
    );
  });

  it("takes the words of a statement read out", () => {
    checkQuotations(
      'A statement from the club read: <quote type=direct cue=read source="A statement from the club">‘We are saddened by the news.’</quote>',
    );
  });

  it("takes the full stop outside the marks", () => {
    checkQuotations(
      'The minister called <quote type=mixed cue=call source="The minister">the plan ‘a disgrace’</quote>.',
    );
  });
});

describe("quotations: agencies", () => {
  it("finds the clause before the attribution", () => {
    checkQuotations(
      '<quote type=indirect cue=say source="the health ministry">At least 12 people died when a ferry sank off the coast</quote>, the health ministry said on Monday.',
    );
  });

  it("finds the clause behind the verb, with and without “that”", () => {
    checkQuotations('The army said <quote type=indirect cue=say source="The army">it had retaken the town</quote>.');
    checkQuotations(
      'The army said in a statement on Monday <quote type=indirect cue=say source="The army">that it had retaken the town</quote>.',
    );
    checkQuotations(
      'Interior Minister Jean Kasongo told Reuters by phone <quote type=indirect cue=tell source="Interior Minister Jean Kasongo">that two men had been arrested</quote>.',
    );
  });

  it("finds quoted words in a reported clause", () => {
    checkQuotations(
      'Kasongo said <quote type=mixed cue=say source="Kasongo">the attack was “cowardly” and would be punished</quote>.',
    );
  });

  it("finds “according to” behind, in front and inside", () => {
    checkQuotations(
      '<quote type=indirect cue="according to" source="two people familiar with the talks">The banks will merge in May</quote>, according to two people familiar with the talks.',
    );
    checkQuotations(
      'According to the prosecutor, <quote type=indirect cue="according to" source="the prosecutor">the men met in June</quote>.',
    );
  });

  it("goes over to the next verb of the same subject", () => {
    checkQuotations(
      'The group condemned the raid and said <quote type=indirect cue=say source="The group">its members were safe</quote>.',
    );
    checkQuotations(
      'The group claimed the attack, saying <quote type=indirect cue=say source="The group">it had killed ten soldiers</quote>.',
    );
    checkQuotations(
      'Kasongo said <quote type=indirect cue=say source="Kasongo">the road was open</quote>, adding <quote type=indirect cue=add source="Kasongo">that trucks were moving again</quote>.',
    );
  });

  it("stops where the next speaker begins", () => {
    checkQuotations(
      'The rebels said <quote type=indirect cue=say source="The rebels">they had taken the airport</quote>, but the army said <quote type=indirect cue=say source="the army">it was still in control</quote>.',
    );
  });

  it("stops where the main clause begins", () => {
    checkQuotations(
      'While the army said <quote type=indirect cue=say source="the army">that the road was open</quote>, drivers were turned back.',
    );
  });

  it("finds both halves around an attribution", () => {
    checkQuotations(
      '<quote #a type=indirect cue=say source="officials">The bridge</quote>, officials said, <quote #a>will be closed for a year</quote>.',
    );
  });

  it("reads over relative clauses of the source", () => {
    checkQuotations(
      'Lee, who was born in Busan, said <quote type=indirect cue=say source="Lee, who was born in Busan">she would return</quote>.',
    );
    checkQuotations(
      'Officials who asked not to be named said <quote type=indirect cue=say source="Officials who asked not to be named">the talks had failed</quote>.',
    );
  });
});

describe("quotations: courts", () => {
  it("finds what a court is told", () => {
    checkQuotations(
      'Prosecutor Ruth Obi told the court <quote type=indirect cue=tell source="Prosecutor Ruth Obi">that Hanley had taken bribes</quote>.',
    );
    checkQuotations(
      '<quote #a type=direct cue=tell source="the judge">“You held a position of trust,”</quote> the judge told him. <quote #a>“You treated it as a till.”</quote>',
    );
  });

  it("finds questions", () => {
    checkQuotations(
      'Counsel asked <quote type=indirect cue=ask source="Counsel">whether the witness knew the sum</quote>.',
    );
  });

  it("finds testimony and denial", () => {
    checkQuotations(
      'A detective testified <quote type=indirect cue=testify source="A detective">that the phone was off that night</quote>.',
    );
    checkQuotations(
      'Hanley denied <quote type=indirect cue=deny source="Hanley">that he had met the contractor</quote>.',
    );
  });
});

describe("quotations: sports", () => {
  it("finds players and coaches", () => {
    checkQuotations(
      '<quote #a type=direct cue=say source="Zambia coach Hervé Lacombe">“I told him to run at them and he ran at them,”</quote> Zambia coach Hervé Lacombe said. <quote #a>“He gets faster when he is tired.”</quote>',
    );
    checkQuotations(
      'Captain Jo Adu admitted <quote type=mixed cue=admit source="Captain Jo Adu">the side had been “second best all night”</quote>.',
    );
  });
});

describe("quotations: headlines and interviews", () => {
  it("finds the name before a colon", () => {
    checkQuotations("Kasongo: <quote type=direct source=Kasongo>‘We will rebuild every house’</quote>");
  });

  it("finds the subject of a clause that leads in", () => {
    checkQuotations("Mkhize had a short answer: <quote type=direct source=Mkhize>“See you there.”</quote>");
  });

  it("finds the name behind a dash", () => {
    checkQuotations('<quote type=direct source="Ann Lee">“I have never seen such rain.”</quote> — Ann Lee');
  });
});

describe("quotations: tweets", () => {
  it("finds what is written", () => {
    checkQuotations('<quote type=direct cue=tweet source="she">“Proud of this team,”</quote> she tweeted.');
    checkQuotations(
      'Kasongo wrote on Facebook: <quote type=direct cue=write source="Kasongo">“The truth will come out.”</quote>',
    );
  });
});
