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
  ];
  for (const text of texts) it(text.replace(/<[^>]*>/g, ""), () => checkEntities(text));
});
