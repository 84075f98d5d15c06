/** Which mentions are one. */
import { checkEntities } from "../../support/fixture";

describe("coreference", () => {
  const stories: Record<string, string> = {
    "a surname is the person of that surname": `
      The award went to <person #n "Angela Ng">Angela Ng</person> on Monday.

      Then <person #n>Ng</person> thanked her team.
    `,
    "a surname that two share is the nearer one before": `
      The award went to <person #a>Angela Ng</person> on Monday. Then <person #a>Ng</person> thanked her team.

      The prize went to <person #b>Peter Ng</person> instead. Then <person #b>Ng</person> thanked the jury.
    `,
    "a title before a surname changes nothing": `
      The award went to <person #n role="Dr.">Leila Haddad</person> on Monday.

      Critics of Dr. <person #n>Haddad</person> were silent.
    `,
    "a title tells two of one surname apart": `
      We met <person #a>Peter Ng</person> and <person #b>Angela Ng</person> there. Mr. <person #a>Ng</person> thanked them. Mrs. <person #b>Ng</person> sang.
    `,
    "two given names before one surname": `
      The award went to <person #p "Peter Ng">Peter</person> and <person #a>Angela Ng</person> on Monday.

      Later Mr. <person #p>Ng</person> thanked them. Mrs. <person #a>Ng</person> sang.
    `,
    "a surname before another full name is none of its given names": `
      We met <person #j>Peter James</person> first. Fans cheered <person #j>James</person> and <person #c>Stephen Curry</person> later.
    `,
    "middle names that differ are two people": `
      The prize went to <person #a>Moses T. Kabwe</person>, not to <person #b>Moses R. Kabwe</person>.
    `,
    "short forms and initials of given names": `
      The award went to <person #b "William Oyelaran">William Oyelaran</person> on Monday. Then <person #b>Bill Oyelaran</person> came.

      We wrote to <person #b>W. Oyelaran</person> and to <person #p>Peter Oyelaran</person> on Tuesday.
    `,
    "an initial that fits two is neither": `
      We met <person #a>Peter Ng</person> and <person #b>Paula Ng</person> there. We wrote to <person #c>P. Ng</person> later.
    `,
    "a nickname in quotes is part of the name": `
      The prize went to <person #k>Moses “Bongo” Kabwe</person> at once. Later <person #k>Kabwe</person> sang.
    `,
    "an initial may be left out": `
      The award went to <person #n>Warren T. Oyelaran</person> on Monday. We met <person #n>Warren Oyelaran</person> later.
    `,
    "a country, its people and its other names are one": `
      Troops from <gpe #m "Mali" alias="Malian">Mali</gpe> left. The <norp #m>Malian</norp> army stayed.

      The <gpe #u>U.S.</gpe> sent aid. <norp #u>American</norp> planes landed, and the <gpe #u>United States</gpe> was thanked.
    `,
    "a people stands for its country": `
      A <norp #f "France" country=FR>French</norp> soldier was hurt.
    `,
    "an acronym is its long form": `
      The <org #k "Kenya Red Cross">Kenya Red Cross</org> (<org #k>KRC</org>) sent boats. Later the <org #k>KRC</org> sent tents.
    `,
    "initials are enough": `
      He left the <org #k>National Democratic Congress</org> early. The <org #k>NDC</org> was shocked.
    `,
    "the ministry is the one that was named": `
      The <org #m alias="the ministry">Ministry of Works</org> was closed. On Monday the ministry said it would open.
    `,
    "a company goes by its first word": `
      Shares of <org #d "Zentrova Group">Zentrova Group</org> fell. Staff at <org #d>Zentrova</org> were told.
    `,
    "an organization goes by a part of its name": `
      Staff of <org #f>Zentrova Motor Company</org> were told. Shares in <org #f>Zentrova</org> fell.

      The <org #a>US Air Force</org> flew. Pilots of the <org #a>Air Force</org> trained.
    `,
    "a headline has the short form first": `
      Shares in <org #z>Zentrova</org> fall by half

      <gpe>BERLIN</gpe>, Nov 4 (<org>Reuters</org>) - <org #z>Zentrova Steel Company</org> fell on Monday.
    `,
    "a foundation is not the company that it is called after": `
      Shares in <org #g>Google</org> fell. The <org #c>Google Foundation</org> paid. Shares in <org #g>Google</org> rose.
    `,
    "a part that two organizations share is neither": `
      We asked the <org #i>Kenyan Air Force</org> and the <org #p>Ugandan Air Force</org> first. Pilots of the <org #a>Air Force</org> trained.
    `,
    "letters alone are larger than what has them in its name": `
      Staff of the <org #r>UN Refugee Agency</org> came. The <org #u>UN</org> paid.
    `,
    "a body of an organization is not the organization": `
      We asked the <org #c>United Nations Security Council</org> first. Then the <org #u>United Nations</org> was asked.

      He left the <org #l>Parliament Legal Committee</org> early. Members of <org #p>Parliament</org> were sure.
    `,
    "a word that many parties bear is none of them": `
      He left the <org #t>Trinamool Congress</org> early. Members of the <org #c>Congress</org> were sure.
    `,
    "a full name without its last part": `
      The award went to <person #l>Lucía Paredes Andrade</person> on Monday. We met <person #l>Lucía Paredes</person> later.
    `,
    "one town under two names": `
      He left <gpe #k>Kiev</gpe> early. Officials in <gpe #k>Kyiv</gpe> were sure, and those in <gpe #l>Lviv</gpe> too.
    `,
    "one name has one type in a story, and the surer evidence wins": `
      <gpe #t>Tinzarghat</gpe> was quiet. It is in the village of <gpe #t>Tinzarghat</gpe> that he was born.
    `,
    "what an organization is called begins like its name": `
      The <org>Velmu Bora Workers Union</org> met on Friday. <org>Velmu Bora</org> will not rest.
    `,
    "members of an organization are not the organization": `
      The <org #e>Miners Welfare Commission</org> met on Friday. Miners went home.
    `,
    "a short family name alone": `
      The prize went to <person #p>Ma Weiren</person>. <person #p>Ma</person> was delighted.
    `,
    "a people stays one however often it opens a line": `
      The <norp #z>Zapotecs</norp> pay less.

      <norp #z>Zapotecs</norp>: 800 Foreigners: 500

      <norp #z>Zapotecs</norp>: 900 Foreigners: 500
    `,
    "a person called like a city": `
      The prize went to <person #p>Moses Kabwe</person>. Later <person #p>Kabwe</person> spoke.
    `,
    "a common word is a name where the story has it as one": `
      The prize went to <person #p>Ashley Young</person>. <person #p>Young</person> was delighted.
    `,
    "regions are not the towns that they are called after": `
      The <loc #r>Gao region</loc> is dry, but <gpe #g>Gao</gpe> is not.
    `,
  };
  for (const [name, story] of Object.entries(stories)) it(name, () => checkEntities(story));
});
