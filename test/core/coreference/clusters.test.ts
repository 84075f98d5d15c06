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
    "one name has one type in a story, and the surer evidence wins": `
      <gpe #t>Tinzarghat</gpe> was quiet. It is in the village of <gpe #t>Tinzarghat</gpe> that he was born.
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
