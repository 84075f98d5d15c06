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
    `The <norp>Russian</norp>-<norp>Ukrainian</norp> talks failed.`,
    `The <norp>ultra-Orthodox</norp> vote was split.`,
    `He fell in <event>World War I</event> at last.`,
    `They bid for the <event>World Cup 2034</event> together.`,
    `It fell under the <law>Convention on Biological Diversity</law> then.`,
    `They launched <event>Operation Iron Guardian</event> at dawn.`,
    `She ran at the <event>Commonwealth Games</event> in May.`,
    `The <norp>Zorma</norp> language is old.`,
    `The <norp>Minangkabau</norp> and <norp>Wayuu</norp> took part.`,
    `They lost the <event>Copa Brontal</event> at home.`,
    // Titles of works in quotation marks; a scare quote is none.
    `Her film “<work-of-art>The Long Way Home</work-of-art>” opens on Friday.`,
    `The song “<work-of-art>Rags</work-of-art>” was a hit, his “friend” said.`,
    // Ships.
    `The ferry <product>Lady of Quenthi</product> left at noon.`,
    `The <product>Brontal Star</product>, a fishing boat, sank.`,
    `They saw the <product>MV Brontal Star</product> sink.`,
    `They praised <person>MV Venkataraman</person> for his work.`,
    `The ferry to <gpe>Lagos</gpe> left at noon.`,
    // Times that are no states.
    `The <event>Fourth Republic</event> began then.`,
    `The <gpe country=CZ>Czech Republic</gpe> voted.`,
  ];
  for (const text of texts) it(text.replace(/<[^>]*>/g, ""), () => checkEntities(text));
});
