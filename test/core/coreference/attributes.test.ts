/** What a story says of its people and places, and which of several towns is meant. */
import { checkEntities } from "../../support/fixture";

describe("attributes of clusters", () => {
  const stories: Record<string, string> = {
    "the town in the country of the story, not the larger one elsewhere": `
      A court in <gpe country=NG>Abuja</gpe> freed him. <norp country=NG>Nigerian</norp> police had held him in <gpe country=NG>Kano</gpe>.
    `,
    "without a hint the largest town": `
      He flew to <gpe country=GB>London</gpe> on Monday.
    `,
    "the place of a small town by its country": `
      Aid reached <gpe country=CA>London</gpe>, <gpe country=CA>Ontario</gpe>, as <gpe country=CA>Canada</gpe> had promised.
    `,
    "an unknown village lies where the story plays": `
      The <norp>Malian</norp> army left. <gpe country=ML>Mali</gpe> mourned the village of <gpe country=ML>Tinzarghat</gpe> today.
    `,
    "an organization with a country in its name": `
      He joined the <org country=KE>Kenyan Air Force</org> at once.
    `,
    "an apposition describes an organization": `
      Staff of <org description="the UN mission in Mali">MINUSMA</org>, the <org>UN</org> mission in <gpe>Mali</gpe>, were safe.
    `,
  };
  for (const [name, story] of Object.entries(stories)) it(name, () => checkEntities(story));
});
