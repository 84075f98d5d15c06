/** What the word list and the inflections of English say of single forms. */
import assert from "node:assert/strict";
import { Pos } from "../../../server/src/core/lexicon/word-form";
import { testLexicon } from "../../support/language-data";

type Flag = keyof typeof Pos;

/** form, noun lemma, verb lemma ("" for the form itself), flags it has, flags it must not have. */
const FORMS: readonly (readonly [string, string, string, string, string])[] = [
  ["soldiers", "soldier", "soldier", "Noun Plural MostlyNoun", "Adjective Base"],
  ["cities", "city", "", "Noun Plural", "Verb"],
  ["boxes", "box", "box", "Noun Plural Verb ThirdPerson", "Base"],
  ["crises", "crisis", "", "Noun Plural", "Verb"],
  ["women", "woman", "", "Noun Plural", "Verb"],
  ["policemen", "policeman", "", "Noun Plural", "Verb"],
  ["children", "child", "", "Noun Plural", "Verb"],
  ["people", "person", "", "Noun Plural MostlyNoun", "Adjective"],
  ["knives", "knife", "", "Noun Plural", "Adjective"],
  ["news", "news", "", "Noun", "Plural Verb"],
  ["means", "means", "mean", "Noun Verb", "Past"],
  ["politics", "politics", "", "Noun", "Verb"],
  ["troops", "troop", "troop", "Noun Plural MostlyNoun", "Past"],
  ["attack", "attack", "attack", "Noun Verb Base", "Plural Past"],
  ["attacks", "attack", "attack", "Noun Plural Verb ThirdPerson", "Base"],
  ["attacked", "attack", "attack", "Verb Past PastParticiple MostlyVerb", "Noun Base"],
  ["planned", "plan", "plan", "Verb Past PastParticiple MostlyVerb", "Noun"],
  ["rated", "rate", "rate", "Verb Past PastParticiple", "Noun"],
  ["hoping", "hope", "hope", "Verb Gerund MostlyVerb", "Past"],
  ["travelled", "travel", "travel", "Verb Past", "Gerund"],
  ["panicked", "panic", "panic", "Verb Past", "Gerund"],
  ["carried", "carry", "carry", "Verb Past", "Noun"],
  ["dying", "dying", "die", "Verb Gerund", "Past"],
  ["agreed", "agree", "agree", "Verb Past PastParticiple", "Gerund"],
  ["left", "left", "leave", "Verb Past PastParticiple Adjective", "Gerund"],
  ["found", "found", "find", "Verb Past PastParticiple Base", "Gerund"],
  ["said", "say", "say", "Verb Past PastParticiple MostlyVerb", "Base"],
  ["took", "take", "take", "Verb Past", "PastParticiple"],
  ["taken", "take", "take", "Verb PastParticiple", "Past"],
  ["sung", "sing", "sing", "Verb PastParticiple", "Past"],
  ["began", "begin", "begin", "Verb Past", "PastParticiple"],
  ["come", "", "come", "Verb Base PastParticiple", "Past"],
  ["hit", "hit", "hit", "Verb Base Past PastParticiple Noun", "Gerund"],
  ["building", "building", "build", "Noun Verb Gerund", "Plural"],
  ["lives", "life", "live", "Noun Plural Verb ThirdPerson", "Past"],
  ["larger", "", "", "Adjective", "Verb Noun"],
  ["heaviest", "", "", "Adjective", "Verb Noun"],
  ["sadly", "", "", "Adverb", "Noun Verb"],
  ["kilometres", "kilometre", "", "Noun Plural", "Verb"],
  ["airstrikes", "airstrike", "", "Noun Plural", "Verb"],
  ["municipalities", "municipality", "", "Noun Plural", "Verb"],
  ["siblings", "sibling", "", "Noun Plural", "Verb"],
  ["podcasts", "podcast", "podcast", "Noun Plural Verb ThirdPerson", "Adjective"],
  ["vloggers", "vlogger", "", "Noun Plural", "Verb"],
  ["has", "have", "have", "Auxiliary Verb ThirdPerson", "Noun"],
  ["don't", "do", "do", "Auxiliary Negation", "Noun"],
  ["won't", "will", "will", "Modal Negation", "Noun"],
  ["they've", "have", "have", "Pronoun Auxiliary", "Noun"],
  ["in", "", "", "Preposition", "Noun Verb"],
  ["that", "", "", "Determiner Pronoun Subordinator Relative", "Noun"],
  ["their", "", "", "Determiner Possessive", "Noun"],
  ["although", "", "", "Subordinator", "Noun Preposition"],
  ["also", "", "", "Adverb", "Noun"],
];

const flagsOf = (list: string): Flag[] => list.split(" ").filter((flag) => flag !== "") as Flag[];

describe("morphology", () => {
  for (const [form, nounLemma, verbLemma, has, hasNot] of FORMS) {
    it(`reads “${form}”`, () => {
      const known = testLexicon().form(form);
      if (nounLemma !== "") assert.equal(known.nounLemma, nounLemma);
      assert.equal(known.verbLemma, verbLemma === "" ? form : verbLemma);
      for (const flag of flagsOf(has)) assert.ok((known.pos & Pos[flag]) !== 0, `${form} is ${flag}`);
      for (const flag of flagsOf(hasNot)) assert.ok((known.pos & Pos[flag]) === 0, `${form} is no ${flag}`);
    });
  }

  it("guesses unknown lower-case words by their ending", () => {
    const { pos } = testLexicon().form("blorkization");
    assert.ok((pos & Pos.Noun) !== 0 && (pos & Pos.Verb) === 0);
    assert.ok((testLexicon().form("blorkized").pos & Pos.Past) !== 0);
    assert.ok((testLexicon().form("blorkingly").pos & Pos.Adverb) !== 0);
  });

  it("knows nothing of an unknown name, number or mark", () => {
    for (const form of ["Blorkization", "Xqzt", "1204", ";", ""]) {
      const known = testLexicon().form(form);
      assert.equal(known.pos, 0, form);
      assert.equal(known.nounLemma, form.toLowerCase());
    }
  });

  it("reads a capitalised form like its lower case", () => {
    assert.equal(testLexicon().form("Soldiers").pos, testLexicon().form("soldiers").pos);
  });

  it("reads a typographic apostrophe like a straight one", () => {
    assert.equal(testLexicon().form("don’t").pos, testLexicon().form("don't").pos);
  });
});
