/** How far “local time” is ahead of UTC, where the country of the place has had one time all the year for long. */
import type { MentionProposal, Recognised, RecognisedParagraph, TimexProposal } from "../../article/recognised";
import { overlaps, type Span, shifted } from "../../text/span";

/** By offset the countries (ISO 3166-1 alpha-2) that had no other from 2010 to 2026: the tz database 2025b, in the public domain. */
const COUNTRIES: Readonly<Record<string, string>> = {
  "−11": "AS NU",
  "−10": "CK",
  "−8": "PN",
  "−6": "BZ CR GT HN NI SV",
  "−5": "CO JM KY PA PE",
  "−4": "AG AI AW BB BL BO BQ CW DM DO GD GP GY KN LC MF MQ MS PR SX TT VC VG VI",
  "−3": "AR GF SR",
  "−2": "GS",
  "−1": "CV",
  "+0": "BF CI GH GM GN GW IS LR ML MR SH SL SN TG",
  "+1": "AO BJ CF CG CM DZ GA GQ NE NG TD TN",
  "+2": "BI BW LS MW MZ RW SZ ZA ZM ZW",
  "+3": "BH DJ ER ET IQ KE KM KW MG QA SA SO TZ UG YE YT",
  "+4": "AE GE MU OM RE SC",
  "+4:30": "AF",
  "+5": "MV PK TF TJ TM UZ",
  "+5:30": "IN LK",
  "+5:45": "NP",
  "+6": "BD BT IO KG",
  "+6:30": "CC MM",
  "+7": "CX KH LA TH VN",
  "+8": "BN HK MO MY PH SG TW",
  "+9": "JP KR PW TL",
  "+10": "GU MP",
  "+11": "NC SB VU",
  "+12": "MH NR TV WF",
};

const OFFSETS: ReadonlyMap<string, string> = new Map(
  Object.entries(COUNTRIES).flatMap(([offset, countries]) => countries.split(" ").map((country) => [country, offset])),
);

/** “local time is UTC+1” for a time that says “local time” or “Lagos time”; undefined for others and where the zone is not sure. */
export function describeLocalTime(
  { start, expression }: TimexProposal,
  { mentions, paragraph }: RecognisedParagraph,
  story: Recognised,
): string | undefined {
  if (expression.kind !== "clock" || expression.zoneOf === undefined) return undefined;
  let country: string | undefined = expression.zoneOf;
  if (country === "here") {
    const sentence = paragraph.sentences.find((candidate) => start < candidate.end);
    // The place of the dateline stands before the sentence that it opens.
    const from = Math.max(sentence?.start ?? start, paragraph.tokens.start[paragraph.bodyToken] ?? 0);
    // “The quake hit Bangkok at 9 a.m. local time” names the place; of two countries neither is sure.
    const countries = new Set(countriesIn(mentions, { start: from, end: start }));
    if (1 < countries.size) return undefined;
    // Few stories tell the local time, so that the country of the dateline is looked for where one does.
    [country = countryOfDateline(story)] = countries;
  }
  const offset = country === undefined ? undefined : OFFSETS.get(country);
  return offset === undefined ? undefined : `local time is UTC${offset === "+0" ? "" : offset}`;
}

/** The country of the dateline’s place, if its words are a name that the gazetteer knows. */
function countryOfDateline({ segmented, paragraphs }: Recognised): string | undefined {
  for (const place of segmented.header.places) {
    const holder = paragraphs.find(
      ({ start, content }) => start <= place.start && place.end <= start + content.paragraph.text.length,
    );
    const country =
      holder === undefined ? undefined : countryIn(holder.content.mentions, shifted(place, -holder.start));
    if (country !== undefined) return country;
  }
  return undefined;
}

function countryIn(mentions: readonly MentionProposal[], span: Span): string | undefined {
  return countriesIn(mentions, span)[0];
}

function countriesIn(mentions: readonly MentionProposal[], span: Span): string[] {
  const countries: string[] = [];
  for (const mention of mentions) {
    if (span.end <= mention.start) break;
    const { country } = mention.evidence;
    if (country !== undefined && mention.type === "GPE" && overlaps(mention, span)) countries.push(country);
  }
  return countries;
}
