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
    // Openers of other languages, and heads that the word before them makes a site.
    `They fished in the <loc>Río Brontal</loc> and walked in <loc>Parque Zentro</loc> at dawn.`,
    `They walked in the <loc>Zambeni Forest Reserve</loc> at dawn.`,
    `They met at the <fac>Quenthi Convention Centre</fac> at noon.`,
    `They walked in <fac>Marina Costa National Park</fac> at dawn.`,
    `The <fac>King Hassan Bridge</fac> was closed.`,
    // The capital of a sentence's first word stays what it is beside a place.
    `Meanwhile, <gpe>Lagos</gpe> was calm.`,
    // A country before the name of who speaks for it.
    `The envoy to <gpe>Jordan</gpe> <person>Ada Colebrook</person> left.`,
    `The <loc>Zambezi River</loc> and <loc>Lake Malawi</loc> rose.`,
    `Ships left the <loc>Gulf of Guinea</loc> early.`,
    `The road to <fac>Murtala Mohammed Airport</fac> was blocked.`,
    // Two places that a hyphen joins; a place before a participle.
    `The <gpe>US</gpe>-<gpe>China</gpe> talks and the <gpe>Lagos</gpe>-based firm made news.`,
    `It is a town near <gpe country=US>Springfield</gpe>, <gpe>Illinois</gpe>, by the river.`,
    // Homes, and what people live in.
    `Residents of <gpe>Tarkwari</gpe> blocked a road.`,
    `<person>Ann Lee</person>, 58, of <gpe>Dumbarrow</gpe>, was jailed.`,
    // Rivers and ranges.
    `A village on the <loc>White Brontal</loc> was flooded.`,
    `Herders met on the banks of the <loc>Blue Quenthi</loc> on Monday.`,
    `Snow fell in the <loc>High Quenthi</loc> mountains on Friday.`,
    `Water from the <fac>Brontal</fac> dam rose.`,
    `The dam in <gpe>Brontal</gpe> burst.`,
  ];
  for (const text of texts) it(text.replace(/<[^>]*>/g, ""), () => checkEntities(text));
});
