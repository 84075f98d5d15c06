/** Places: countries, cities, regions, natural features and buildings, by name and by what stands beside them. */
import { checkEntities } from "../../support/fixture";

describe("places", () => {
  const texts = [
    `The flight from <gpe country=UG>Entebbe</gpe> to <gpe country=AU>Perth</gpe> was late.`,
    `They fled to <gpe country=BF>Burkina Faso</gpe> and <gpe country=CI>Côte d’Ivoire</gpe> last year.`,
    `They crossed from the <gpe country=US>U.S.</gpe> into <gpe country=CA>Canada</gpe> on foot.`,
    `Rain spared the <loc>Amazon</loc> and <loc>sub-Saharan Africa</loc> last year.`,
    `The winner was <person>Lena Vogt</person> (<gpe country=DE>GER</gpe>) in the end.`,
    // Villages that no table knows.
    `It happened in the village of <gpe>Tinzarghat</gpe> at dawn.`,
    `They searched the <gpe>Qoryalow</gpe> area for days.`,
    `It lies between the towns of <gpe>Odravka</gpe> and <gpe>Mestrin</gpe> in the hills.`,
    // Regions keep their noun, in capitals or not.
    `The eastern <loc>Gao region</loc> is dry.`,
    `Rain fell in <gpe>Kwara State</gpe> all night.`,
    `Rain fell over <loc>Northern Rwanda</loc> all night.`,
    `The <loc>Zambezi River</loc> and <loc>Lake Malawi</loc> rose.`,
    `Ships left the <loc>Gulf of Guinea</loc> early.`,
    `The road to <fac>Murtala Mohammed Airport</fac> was blocked.`,
    // Two places that a hyphen joins; a place before a participle.
    `The <gpe>US</gpe>-<gpe>China</gpe> talks and the <gpe>Lagos</gpe>-based firm made news.`,
    `It is a town near <gpe country=US>Springfield</gpe>, <gpe>Illinois</gpe>, by the river.`,
    // Homes, and what people live in.
    `Residents of <gpe>Tarkwari</gpe> blocked a road.`,
    `<person>Ann Lee</person>, 58, of <gpe>Dumbarrow</gpe>, was jailed.`,
  ];
  for (const text of texts) it(text.replace(/<[^>]*>/g, ""), () => checkEntities(text));
});
