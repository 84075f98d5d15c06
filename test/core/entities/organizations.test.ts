/** Organizations: head nouns, what follows “of”, acronyms, well-known names. */
import { checkEntities } from "../../support/fixture";

describe("organizations", () => {
  const texts = [
    `It was built by the <org country=NG>Nigerian Ministry of Works and Housing</org> in May.`,
    `He studied at the <org>University of Otago</org> for years.`,
    `The case was sent to the <org>Federal High Court</org> on Monday.`,
    `He joined the <org>Malian Armed Forces</org> as a boy.`,
    `He was chairman of <org>Brightwater Mining Corporation</org> then.`,
    `The <org>Committee to Protect Journalists</org> was silent.`,
    `The deal with <org>Tata Steel</org> and <org>Johnson & Johnson</org> is off.`,
    `The <org>Bank of England</org> kept rates where they were.`,
    `The <org>People’s Liberation Army</org> held a parade.`,
    `He ran the <org>Publishing and Advertising Agency</org> then.`,
    `Shares of <org>Zentrova Ltd</org> fell.`,
    `The <org>UN Security Council</org> met at noon.`,
    `Talks at the <org>WTO</org> went on.`,
    // The acronym in brackets decides how far the name goes.
    `Staff of the <org #a>Regional Support Mission in Somalia</org> (<org #a>RSMS</org>) left.`,
    // A known company, not a fruit, where the sentence does not begin.
    `He left <org>Apple</org> for good.`,
    `He trained <org>Zentrova Prague</org> for years.`,
    `A letter from the <org>UN</org> Special Rapporteur came late.`,
    `The <org>Jammu and Kashmir Cricket Association</org> was fined.`,
    `He told <org>El Brontal</org> newspaper that he was well.`,
    `Shares in <org>Zentrova</org> fell on the news.`,
    `She sold her stake in <org>Zentrova</org> at last.`,
    // What a name belongs to, or who works there.
    `She is an analyst at <org>Zentrova</org> in <gpe>Accra</gpe>.`,
    `He met the founder of <org>Zentrova</org> and the mayor of <gpe>Accra</gpe>.`,
    `<org>Brontex</org> is a platform for teachers.`,
    `They read the newspaper <org>Voz del Brontal</org> every day.`,
    // The sure long form, and one of plain words before its acronym.
    `The <org #a>State Administration for Market Regulation</org> (<org #a>SAMR</org>) spoke.`,
    `It was bought by <org>Brontal Restaurants Holdings, Inc.</org> on Friday.`,
    // Words of other languages that open a name.
    `He taught at the <org>Universidad Nacional del Brontal</org> for years.`,
    `The <org>Fundação Brontal</org> paid.`,
    // A head noun or letters, and the place of a branch.
    `She worked for <org>QZB Thailand</org> and <org>QZB Europe</org> for years.`,
    `She taught at <org>King’s College Lagos</org> for years.`,
    // Called after a king, who is not meant.
    `He studied at <org>Sultan Qabil University</org> for years.`,
    // Towns with a verb of sport between them are clubs; countries stay what they are.
    `Then <org>Barcelona</org> beat <org>Madrid</org> by a goal.`,
    `Then <gpe>Ghana</gpe> beat <gpe>Mali</gpe> by a goal.`,
    // The person behind an organization, and behind the place in its name.
    `The <org>University of Havana</org> <person>Ricardo Fernandez Estrevez</person> spoke.`,
    // What joins two names is part of neither.
    `It hit <org>Brontex Ltd</org> and <org>Zentrova Ltd</org> alike.`,
    `The <org>State Tax Inspectorate</org> was shut.`,
    // The noun stands before the name, between commas.
    `The dam’s operator, <org>Zentrova</org>, began to pay.`,
    `Its parent, <org>Brontex</org>, paid.`,
    `The owner of the company, <person>Farid Zenk</person>, paid.`,
    // A state that is a given name too, before a word that is no surname.
    `<org>Georgia Power</org> said that rates would rise.`,
    // Stations.
    `He told <org>Radio Savannah</org> that he was well.`,
    `She heard it on the radio in <gpe>Savannah</gpe> today.`,
    // Clubs that play.
    `<org #a>Quenthi Town</org> beat <org #b>Brontal Rovers</org> 2-1 on Sunday. <org #b>Rovers</org> had led. <org #a>Quenthi Town</org> were glad.`,
    `<org #a>Manchester City</org> won. <org #a>City</org> had lost in May.`,
    `They drew 2-2 with <org #a>Quenthi City</org>. The keeper of <org #a>Quenthi City</org> wept.`,
    `They met 2-3 times in <gpe>Quenthi City</gpe> then.`,
    `The mayor of <gpe>Quenthi Town</gpe> was glad. City officials were not.`,
    // A site as a name, a move of shares, letters before an office.
    `Shares in <org>Zentrova.com Inc.</org> fell.`,
    `<org>Ford</org> rose 2% on Monday.`,
    `Ford the river with care.`,
    `<org #a>QZW</org> President <person>Ada Colebrook</person> spoke. The <org #a>Quenthi Zinc Workers</org> went on strike.`,
  ];
  for (const text of texts) it(text.replace(/<[^>]*>/g, ""), () => checkEntities(text));
});
