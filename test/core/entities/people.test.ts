/** People: titles cut off, roles, ages, particles, initials, names of many tongues. */
import { checkEntities } from "../../support/fixture";

describe("people", () => {
  const texts = [
    // Titles, offices and ranks are cut off and kept as the role.
    `The speech by Gen. <person role="Gen.">Amina Okoro</person> was short.`,
    `The vote was lost by Prime Minister <person role="Prime Minister">Tomas Lindqvist</person> on Monday.`,
    `The order came from Deputy Chief Election Commissioner <person>Rashid Karimov</person> himself.`,
    `A letter to Dr <person>Hollis</person> was found.`,
    `It was signed by Secretary of State for Health and Social Care <person>Priya Nair</person> last week.`,
    `The plan of <norp>French</norp> President <person role="French President">Claire Dubois</person> failed.`,
    `The <norp>Brazilian</norp> striker <person role="Brazilian striker">Caio Ferreira</person> scored twice.`,
    // The age.
    `The driver, <person age=24>Marek Nowak</person>, 24, was unhurt.`,
    `A teacher, <person age=61>Ingrid Solberg</person> (61), was unhurt.`,
    // Appositions.
    `We met <person role="a farmer from the north">Kwame Boateng</person>, a farmer from the north, at dawn.`,
    // Particles, hyphens, initials, apostrophes.
    `He praised <person>Ursula van der Berg</person> for her work.`,
    `He praised <person>Bashir al-Hamdan</person> for his work.`,
    `He praised <person>Babajide Sanwo-Adeyemi</person> for his work.`,
    `He praised <person>J. R. Abernathy</person> for his work.`,
    `He praised <person>Siobhan O’Rourke</person> for her work.`,
    `He praised <person>Lee Kun-hye</person> for her work.`,
    `He praised <person>Ko Woo-rim</person> for her work.`,
    `He praised <person>VKR Narayan</person> for his work.`,
    // A short surname that is a word too, where a sentence begins.
    `<person>Ma Weiren</person> spoke. <person>Park Joon-seo</person> did not.`,
    `He met <person>Umm Khalid</person> there.`,
    // A rank that is a given name too.
    `It was Chief of Police General <person>Ada Colebrook</person> who paid.`,
    // The field of an office, and an organization, before the name.
    `It was Chancellor of the Exchequer <person role="Chancellor of the Exchequer">Rosamund Teale</person> who paid.`,
    `It was Governor of <gpe>Texas</gpe> <person>Wendell Hargrove</person> who paid.`,
    `It was <gpe>U.S.</gpe> District Judge <person role="U.S. District Judge">Wendell Hargrove</person> who ruled.`,
    // A title that is part of the name.
    `He praised <person>Mehmet Mufti</person> for his work.`,
    // The possessive is no part of it.
    `He read <person>Farida Rahmani</person>’s letter aloud.`,
    // The first word of a sentence, where a capital says nothing.
    `Police found him. <person>Thandiwe Mokoena</person> was not there.`,
    `Will the vote be held? <person>Will Barnes</person> thinks so.`,
    // Who wrote the story.
    `Council cuts music lessons\n\nBy <person>Helen Marsh</person>\n\nThe council voted to cut lessons.`,
    `Floods cut roads\n\nBy <person>JANE DOE</person>\n\nFloods cut many roads.`,
    `Strike shuts port\n\nBy <org>Agence France-Presse</org>\n\nDockers walked out.`,
    // The day behind a name.
    `<person>Bill Clinton</person> Saturday praised it.`,
    // A country, a city or a noun in the name, and what speaks of a person beside it.
    `The captain <person>Jordan Henley</person> equalised late.`,
    `<person age=45>Chad Brindle</person>, 45, was hurt.`,
    `“It is a pity,” <person>Paris Lane</person> told them.`,
    `“It is cold,” said <person>Hugo Marsh</person>.`,
    `<person role="a farmer">Hugo Marsh</person>, a farmer, was cold.`,
    `The captain of <gpe>Jordan</gpe> was late.`,
    `<fac>Charlotte Airport</fac> said so.`,
    `They met on <fac>Park Lane</fac> at noon.`,
  ];
  for (const text of texts) it(text.replace(/<[^>]*>/g, ""), () => checkEntities(text));
});
