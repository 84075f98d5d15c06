/** The key of gazetteers: names that differ only in case, diacritics, dots and apostrophes are the same. */

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe" };

/** The folded key of a name, hyphens as blanks: “Jean-Paul” and “Jean Paul” are written alike. */
export const nameKey = (text: string): string => fold(text).replace(/[-‐‑–\s]+/g, " ");

/** Lower case without diacritics, dots and apostrophes: “Côte d’Ivoire” and “Cote d'Ivoire” are the same to a gazetteer. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code > 127 || code === 46 || code === 39) {
      return lower
        .normalize("NFD")
        .replace(/[\u0300-\u036f.'’ʼ‘]/g, "")
        .replace(/[łøđıßæœ]/g, (letter) => WHOLE_LETTERS[letter]!);
    }
  }
  return lower;
}
