/** The type of a name of several words. */
import { ageBehind } from "./evidence";
import { headPiece } from "./head-noun";
import { knownPiece } from "./known-phrase";
import { HEAD, type Parser, type Piece, personPiece } from "./piece";
import {
  Capitals,
  followsBlank,
  formAt,
  hasContext,
  hasFact,
  isDictionaryWord,
  isHyphen,
  isWord,
  NameContext,
  NameFact,
  phraseAt,
  type Reading,
  Shape,
  STANDS_ALONE,
} from "./reading";
import { isInPlace, isVillageOf, singlePiece } from "./single-name";

/** The piece for tokens `[first, end)`, or undefined where they are no name. */
export function longPiece(parser: Parser, first: number, end: number, titleFirst: number): Piece | undefined {
  const { reading } = parser;
  const isTitled = 0 <= titleFirst;
  const known = isTitled ? undefined : knownPiece(reading, first, end);
  if (known !== undefined) return known;
  const startsWithGiven = hasFact(reading, first, NameFact.Given);
  const last = end - 1;
  const lastIsSurname = hasFact(reading, last, NameFact.Surname);
  // “Operation Iron Guardian”: what an operation is called says nothing of what it is.
  const isOperation = hasFact(reading, first, NameFact.EventPre) && !isTitled;
  if (isOperation) return { first, end, type: "EVENT", score: 0.8, by: "event-head" };
  if (!isTitled && isCuedPerson(reading, first, end)) return personPiece(reading, first, end, 0.88, "person-cue");
  if (isStation(reading, first, end)) return { first, end, type: "ORG", score: 0.85, by: "organization-opener" };
  // “Marina Costa National Park”: Park is a surname too, but not behind a word of the dictionary.
  const isSurname = lastIsSurname && startsWithGiven && !isPlainWord(reading, last - 1);
  if (hasFact(reading, last, HEAD) && !isSurname && !(isTitled && end - first <= 3)) {
    return headPiece(reading, first, end, end);
  }
  if (isTitled) return personPiece(reading, first, end, 0.92, "person-title", titleFirst);
  // “Río Claro”, “Jabal Akhdar”: a given name too, but not as it is written here or before another name.
  const isRiver = hasFact(reading, first, NameFact.LocPre) && (!startsWithGiven || isLandform(reading, first));
  if (isRiver) {
    return { first, end, type: "LOC", score: 0.85, by: "natural-feature" };
  }
  if (isPartOfPlace(reading, first, end)) return { first, end, type: "LOC", score: 0.85, by: "direction" };
  // “Universidad Santa Lucía”, “Partido Renovador”.
  if (hasContext(reading, first, NameContext.OrgOpens))
    return { first, end, type: "ORG", score: 0.82, by: "organization-opener" };
  if (isBranch(reading, first, end)) return { first, end, type: "ORG", score: 0.85, by: "organization-place" };
  const tail = knownTail(reading, first, end);
  if (tail !== undefined) return tail;
  // “Umm Khalid”, unlike “Umm Qasr”.
  const isMother =
    reading.forms[first]!.folded === "umm" && end - first === 2 && hasFact(reading, last, NameFact.Given);
  if (isMother) return personPiece(reading, first, end, 0.8, "person-given-name");
  if (hasFact(reading, first, NameFact.PlaceStart)) return { first, end, type: "GPE", score: 0.75, by: "place-start" };
  if (isHyphen(reading, first + 1) && end - first === 3) return hyphenPiece(parser, first, end);
  return byWords(parser, first, end);
}

/**
 * “the captain Jordan Peel”, “Chad Morrow, 45,”, “,” Paris Lane told”: a given name that is a place too, or a surname that is a noun,
 * where the words beside them speak of a person.
 */
function isCuedPerson(reading: Reading, first: number, end: number): boolean {
  const last = end - 1;
  if (end - first !== 2 || !followsBlank(reading, last) || !hasFact(reading, first, NameFact.Given)) return false;
  if (hasFact(reading, last, STANDS_ALONE | NameFact.Org | NameFact.OrgSuffix)) return false;
  if ((reading.forms[first]!.shape & reading.forms[last]!.shape & Shape.AllCaps) !== 0) return false;
  const isRole = (reading.forms[first - 1]?.shape ?? 0) & Shape.Lower;
  if (isRole !== 0 && followsBlank(reading, first) && hasContext(reading, first - 1, NameContext.PersonNoun))
    // “a plan called Lean Data”.
    return (
      !hasContext(reading, first - 1, NameContext.OrgNoun) &&
      !/^(?:called|named)$/.test(reading.forms[first - 1]!.lower)
    );
  const age = ageBehind(reading, end);
  if (age !== undefined) return MIN_AGE <= age.age;
  // “Charlotte Airport said”, “Georgia Power said”: what no family is called stays a site or a company.
  const isSite = hasFact(reading, last, NameFact.Loc | NameFact.Fac);
  const isFamily = hasFact(reading, last, NameFact.Surname) || FAMILIES.has(reading.forms[last]!.lower);
  if (!isFamily && (isSite || isDictionaryWord(reading.forms[last]!))) return false;
  if (!isSite && !hasFact(reading, first, NameFact.Country | NameFact.Famous)) return false;
  if (isDictionaryWord(reading.forms[first]!) && !hasFact(reading, first, STANDS_ALONE)) return false;
  if (formAt(reading, first - 1)?.lower === "the") return false;
  // “… cold,” said Hugo Marsh.
  const isSpeaker = /^(?:said|says)$/.test(formAt(reading, first - 1)?.lower ?? "") && !isWord(reading, end);
  return isSpeaker || (hasContext(reading, end, NameContext.PersonVerb) && followsBlank(reading, end));
}

/** Landscapes that are surnames too, and not in the table of those. */
const FAMILIES = new Set(
  "lane marsh hill hills wood woods brook brooks field fields banks bridges rivers heath dale glen poole waters forest".split(
    " ",
  ),
);

/** Below, the number is as likely a part of a list. */
const MIN_AGE = 10;

/** “Radio Savannah”, “TV Norte”: what the station is called may be a place, but “Radio Tower” is none. */
function isStation(reading: Reading, first: number, end: number): boolean {
  const { lower } = reading.forms[first]!;
  if (lower !== "radio" && lower !== "tv" && lower !== "télé" && lower !== "rádio") return false;
  if (!followsBlank(reading, first + 1)) return false;
  const last = end - 1;
  if (hasFact(reading, last, NameFact.Loc | NameFact.Gpe)) return true;
  return !hasFact(reading, last, HEAD) && !isPlainWord(reading, last);
}

/** “río”, unlike “Rio”; “jabal”. */
const isLandform = (reading: Reading, index: number): boolean => {
  const { lower, folded } = reading.forms[index]!;
  return lower !== folded || /^(?:jabal|wadi|isla|monte|puente)$/.test(lower);
};

/** A word of the dictionary that is no name of people. */
function isPlainWord(reading: Reading, index: number): boolean {
  return (
    isDictionaryWord(reading.forms[index]!) &&
    !hasFact(reading, index, NameFact.Given | NameFact.Surname | STANDS_ALONE)
  );
}

const AT_PLACE = new Set(["in", "near", "outside"]);

/** “Northern Rwanda”, “West Darfur”, “Greater Accra”. */
function isPartOfPlace(reading: Reading, first: number, end: number): boolean {
  if (!hasFact(reading, first, NameFact.Direction)) return false;
  const place = isHyphen(reading, first + 1) ? first + 3 : first + 1;
  if (end <= place) return false;
  if (end - place === 1) {
    const type = reading.forms[place]!.name?.type;
    return (
      type === "GPE" || type === "LOC" || hasFact(reading, place, NameFact.Famous | NameFact.Region | NameFact.Country)
    );
  }
  const phrase = phraseAt(reading, place, end);
  return phrase !== undefined && (phrase.type === "GPE" || phrase.type === "LOC");
}

/** “Kenya Red Cross”, “Tokyo Olympic Games”: a place or a people before a well-known name. */
function knownTail(reading: Reading, first: number, end: number): Piece | undefined {
  if (!hasFact(reading, first, NameFact.Country | NameFact.Norp | NameFact.Famous)) return undefined;
  for (let start = first + 1; start < end && start < first + 3; start++) {
    if (!hasFact(reading, start, NameFact.Begins)) continue;
    const phrase = end - start < 2 ? undefined : phraseAt(reading, start, end);
    if (phrase === undefined || phrase.type === "GPE" || phrase.type === "NORP") continue;
    return { first, end, type: phrase.type, score: 0.88, by: "known-name" };
  }
  return undefined;
}

/** “St Anne’s College Lagos”, “Zentrova Bank Kenya”: a head noun, then the place. */
function isBranch(reading: Reading, first: number, end: number): boolean {
  const head = end - 2;
  if (head <= first || !hasFact(reading, end - 1, NameFact.Famous | NameFact.Country)) return false;
  if (hasFact(reading, end - 1, NameFact.Given | NameFact.Norp) || !followsBlank(reading, end - 1)) return false;
  return hasFact(reading, head, NameFact.Org) && isPlainWord(reading, head);
}

/** How many of a name's words, initials aside, are in no dictionary. */
interface WordCount {
  readonly words: number;
  readonly initials: number;
  readonly unknown: number;
}

function countWords(reading: Reading, first: number, end: number): WordCount {
  let words = 0;
  let initials = 0;
  let unknown = 0;
  for (let i = first; i < end; i++) {
    const form = reading.forms[i]!;
    if (!isWord(reading, i) || (form.shape & (Shape.Capital | Shape.Camel)) === 0) continue;
    words++;
    if ((form.shape & Shape.Initial) !== 0) initials++;
    else if (!isDictionaryWord(form) || hasFact(reading, i, NameFact.Surname)) unknown++;
  }
  return { words, initials, unknown };
}

function byWords(parser: Parser, first: number, end: number): Piece | undefined {
  const { reading } = parser;
  const { words, initials, unknown } = countWords(reading, first, end);
  const form = reading.forms[first]!;
  const isShouted = (form.shape & Shape.AllCaps) !== 0 && parser.capitals === Capitals.Normal;
  // “El Mercurio”, “La Tribune”.
  if (words === 2 && hasContext(reading, first, NameContext.ArticleName) && !isHyphen(reading, first + 1)) {
    const isNamed =
      hasContext(reading, end, NameContext.OrgAfter) || hasContext(reading, first - 1, NameContext.OrgNoun);
    if (isNamed) return { first, end, type: "ORG", score: 0.8, by: "organization-context" };
    if (isInPlace(reading, first)) return { first, end, type: "GPE", score: 0.55, by: "place-context" };
    return { first, end, type: "ORG", score: 0.45, by: "capitals-article" };
  }
  if (isVillageOf(reading, first) && !hasFact(reading, end - 1, NameFact.Surname))
    return { first, end, type: "GPE", score: 0.85, by: "place-context" };
  const isNamedBefore =
    !hasContext(reading, first - 1, NameContext.PersonNoun) && hasContext(reading, first - 1, NameContext.OrgNoun);
  // “the newspaper Voz del Sur”, “the quartet Luna Nera”.
  if (isNamedBefore && followsBlank(reading, first) && !isShouted)
    return { first, end, type: "ORG", score: 0.8, by: "organization-context" };
  // “Kenya Power”: Kenya is a given name too, but only before a surname.
  const startsWithGiven =
    hasFact(reading, first, NameFact.Given) && !(hasFact(reading, first, NameFact.Country) && unknown < words);
  const person = (score: number, by: string): Piece => personPiece(reading, first, end, score, by);
  // “Martial Law” is no name of a person, though both words are.
  const areWords = words === 2 && isDictionaryWord(form) && isDictionaryWord(reading.forms[end - 1]!);
  if (words <= 6 && startsWithGiven && (!isDictionaryWord(form) || 1 < unknown)) {
    // “in Ada Foah”, “Al Dhalia”: towns have names that begin like people's.
    const isDoubtful =
      AT_PLACE.has(formAt(reading, first - 1)?.lower ?? "") || hasFact(reading, first, NameFact.Particle);
    if (isDoubtful && !hasFact(reading, end - 1, NameFact.Surname)) return person(0.6, "person-given-name");
    // “Junior Price”: a person, or two words.
    return person(areWords ? 0.7 : 0.88, "person-given-name");
  }
  // “Gilbert Bukenya”, “Luo Zuanhui”: the first word names a town or a people too, but the others are in no table.
  const isPersonLike =
    hasFact(reading, first, NameFact.Given | NameFact.Surname) && !hasFact(reading, first, NameFact.Country);
  if (words <= 4 && 1 < words && isPersonLike && !areWords && restIsUnknown(reading, first + 1, end))
    return person(0.8, "person-given-name");
  if (0 < initials && !isShouted && words <= 5) return person(0.8, "person-initial");
  // “C.S. Venkat”, “J.K. Rowling”: initials written without blanks.
  const isInitials = (form.shape & Shape.Dotted) !== 0 && isShouted && !hasFact(reading, first, STANDS_ALONE);
  if (isInitials && words <= 4) return person(0.8, "person-initial");
  // “UN Special Rapporteur”, “Dubai Ruler”: a post, of which only the place or organization is a name.
  const isPost = hasContext(reading, end - 1, NameContext.PersonNoun) && !hasFact(reading, end - 1, NameFact.Surname);
  if (isPost && hasFact(reading, first, STANDS_ALONE)) return singlePiece(parser, first, -1);
  // “VVS Laxman”, “NJ Ayuk”.
  const isUnlisted = form.text.length <= 3 && !hasFact(reading, first, STANDS_ALONE);
  if (isShouted && isUnlisted && words <= 3 && restIsUnknown(reading, first + 1, end))
    return person(0.6, "person-initial");
  const endsInPlace =
    hasFact(reading, end - 1, NameFact.Famous) && !hasFact(reading, end - 1, NameFact.Given | NameFact.Surname);
  // “QZB Thailand”, “QZB Europe”: so does one that is called by its letters.
  const isBranchOfLetters = endsInPlace || reading.forms[end - 1]!.name?.type === "LOC";
  if (isShouted) return { first, end, type: "ORG", score: isBranchOfLetters ? 0.8 : 0.6, by: "acronym" };
  if (isVillageOf(reading, first)) return { first, end, type: "GPE", score: 0.85, by: "place-context" };
  if (hasFact(reading, end - 1, NameFact.Surname) && unknown === words) return person(0.75, "person-surname");
  if (endsInSyllable(reading, end)) return person(0.85, "person-syllable");
  // “Indigenous Peoples”, “Maasai Community”.
  if (hasFact(reading, first, NameFact.Norp) && hasContext(reading, end - 1, NameContext.PeopleAfter)) {
    return { first, end, type: "NORP", score: 0.85, by: "demonym" };
  }
  if (hasFact(reading, first, STANDS_ALONE)) {
    // “Zentrova Computer”, where Zentrova is well known.
    const isOfCompany = form.name?.type === "ORG" && words === 2;
    return { first, end, type: "ORG", score: isOfCompany ? 0.8 : 0.5, by: isOfCompany ? "known-name" : "capitals" };
  }
  // “Sparta Prague”, “Zentrova Thailand”: a club or a branch of a company goes by its place.
  if (endsInPlace && !hasFact(reading, first, NameFact.Given | NameFact.Surname | NameFact.Direction)) {
    return { first, end, type: "ORG", score: 0.8, by: "organization-place" };
  }
  if (hasContext(reading, end, NameContext.OrgAfter) && followsBlank(reading, end) && !startsWithGiven)
    return { first, end, type: "ORG", score: 0.7, by: "organization-context" };
  if (0 < unknown && unknown === words - initials) {
    if (isInPlace(reading, first)) return { first, end, type: "GPE", score: 0.5, by: "place-context" };
    if (formAt(reading, first - 1)?.lower === "the") return { first, end, type: "ORG", score: 0.5, by: "capitals-the" };
    return person(0.6, "capitals");
  }
  if (startsWithGiven) return person(0.6, "person-given-name");
  if (!isDictionaryWord(form) && words <= 5 && holdsPersonName(reading, first + 1, end))
    return person(0.55, "person-part");
  // “associate provost for Academic Affairs”, “Head of Defence Forces”: the field of a post.
  if (unknown === 0 && isFieldOfPost(reading, first)) return undefined;
  return { first, end, type: "ORG", score: 0.4, by: "capitals" };
}

/** “Ko Woo-rim”, “Seo In-guk”: a hyphen and a syllable in lower case. */
function endsInSyllable(reading: Reading, end: number): boolean {
  return isHyphen(reading, end - 2) && (reading.forms[end - 1]!.shape & Shape.Lower) !== 0;
}

/** “Shahinur Sheikh”, “Moayad bin Said”: behind an unknown word a part of a person's name. */
function holdsPersonName(reading: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (hasFact(reading, i, NameFact.Given | NameFact.Surname | NameFact.Title)) return true;
    if (hasFact(reading, i, NameFact.Particle) && (reading.forms[i]!.shape & Shape.Lower) !== 0) return true;
  }
  return false;
}

/** Whether all words are names of people or in no table at all. */
function restIsUnknown(reading: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    if (!isWord(reading, i) || hasFact(reading, i, NameFact.Particle)) continue;
    const isPerson = hasFact(reading, i, NameFact.Given | NameFact.Surname) && !hasFact(reading, i, STANDS_ALONE);
    const isUnknown =
      !isDictionaryWord(reading.forms[i]!) && !hasFact(reading, i, STANDS_ALONE | HEAD | NameFact.Place);
    if (!isPerson && !isUnknown) return false;
    if ((reading.forms[i]!.shape & Shape.AllCaps) !== 0) return false;
  }
  return true;
}

function isFieldOfPost(reading: Reading, first: number): boolean {
  const before = formAt(reading, first - 1)?.lower;
  if (before !== "of" && before !== "for") return false;
  return (
    hasContext(reading, first - 2, NameContext.PersonNoun) ||
    hasFact(reading, first - 2, NameFact.Office | NameFact.Title)
  );
}

/** “COVID-19”, “F-16”, “Al-Bashir”, “Abu-Bakr”. */
function hyphenPiece({ reading }: Parser, first: number, end: number): Piece {
  const piece = (type: Piece["type"], score: number, by: string): Piece => ({ first, end, type, score, by });
  if (reading.forms[first]!.lower === "covid") return piece("EVENT", 0.9, "known-name");
  if (!isWord(reading, first + 2)) return piece("PRODUCT", 0.55, "product-number");
  if (hasFact(reading, first, NameFact.Norp) || hasFact(reading, first + 2, NameFact.Norp))
    return piece("NORP", 0.85, "demonym");
  if (hasFact(reading, first, NameFact.Given)) return personPiece(reading, first, end, 0.6, "person-given-name");
  if (hasContext(reading, first - 1, NameContext.LocPrep)) return piece("GPE", 0.5, "place-context");
  if ((reading.forms[first]!.shape & reading.forms[first + 2]!.shape & Shape.AllCaps) !== 0)
    return piece("ORG", 0.5, "acronym");
  return personPiece(reading, first, end, 0.5, "capitals");
}
