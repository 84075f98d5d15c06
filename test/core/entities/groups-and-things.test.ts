/** Peoples, events, laws, languages and other named things. */
import { checkEntities } from "../../support/fixture";

describe("groups and things", () => {
  const texts = [
    `Two <norp country=ML>Malian</norp> troops and a <norp country=FR>Frenchman</norp> were hurt.`,
    `Many <norp>Muslims</norp>, <norp>Christians</norp> and <norp>Yazidis</norp> fled.`,
    `He is a <norp>Palestinian-American</norp> writer.`,
    `The <norp country=ZA>South African</norp> rand fell.`,
    `He was born after <event>World War II</event> ended.`,
    `The team won the <event>World Cup</event> at home.`,
    `Roofs were lost in <event>Hurricane Iota</event> last year.`,
    `He broke the <law>Road Traffic Act</law> twice.`,
    `They signed the <law>Treaty of Lagos</law> at last.`,
    `She reads the <work-of-art>Quran</work-of-art> at night.`,
  ];
  for (const text of texts) it(text.replace(/<[^>]*>/g, ""), () => checkEntities(text));
});
