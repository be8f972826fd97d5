// @ts-check
/**
 * Porter's stemmer and lunr's stop words, as in `hooks/trothwy/languages/english/search.py`.
 * Source: M. F. Porter, An algorithm for suffix stripping, Program 14 (1980), 130-137.
 */

const CONSONANTS = "[^aeiou][^aeiouy]*";
const VOWELS = "[aeiouy][aeiou]*";
const MEASURE_0 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const MEASURE_EXACTLY_1 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`);
const MEASURE_2 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?[aeiouy]`);
const SHORT = new RegExp(`^${CONSONANTS}[aeiouy][^aeiouwxy]$`);

/** @param {string} pairs @returns {[RegExp, Record<string, string>]} */
function endings(pairs) {
  const others = Object.fromEntries(pairs.split(" ").map((pair) => pair.split(":")));
  return [new RegExp(`^(.+?)(${Object.keys(others).join("|")})$`), others];
}

const STEPS_2_AND_3 = [
  endings(
    "ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ization:ize " +
      "ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log",
  ),
  endings("icate:ic ative: alize:al iciti:ic ical:ic ful: ness:"),
];
const ENDING_4 = /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/;

export const stopWords = new Set(
  (
    "a able about across after all almost also am among an and any are as at be because been but by can cannot " +
    "could dear did do does either else ever every for from get got had has have he her hers him his how however " +
    "i if in into is it its just least let like likely may me might most must my neither no nor not of off often " +
    "on only or other our own rather said say says she should since so some than that the their them then there " +
    "these they this tis to too twas us wants was we were what when where which while who whom why will with " +
    "would yet you your"
  ).split(" "),
);

/** @param {string} word */
export function parts(word) {
  const plain = word.replace(/'s?$/, "").replace(/'/g, "");
  const pieces = plain.split("-");
  return pieces.length > 1 ? [pieces.join(""), ...pieces] : [plain];
}

/** @param {string} form */
export function guesses(form) {
  return [stem(form)];
}

/** English words keep their first letter. @param {string} _form @returns {string[]} */
export function radicalsOf(_form) {
  return [];
}

/** Cut a word's endings off. @param {string} word */
export function stem(word) {
  if (word.length < 3 || !/^[\x00-\x7f]*$/.test(word)) return word;
  const firstY = word.startsWith("y");
  let cut = step1(firstY ? `Y${word.slice(1)}` : word);
  for (const [ending, others] of STEPS_2_AND_3) {
    const found = ending.exec(cut);
    if (found && MEASURE_0.test(found[1])) cut = found[1] + others[found[2]];
  }
  const found = ENDING_4.exec(cut);
  if (found && MEASURE_2.test(found[1])) cut = found[1];
  cut = step5(cut);
  return firstY ? `y${cut.slice(1)}` : cut;
}

/** Plurals, past tenses and -ing, and a final y. @param {string} word */
function step1(word) {
  let cut = /^.+?(?:ss|i)es$/.test(word) ? word.slice(0, -2) : word.replace(/^(.+?[^s])s$/, "$1");
  const agreed = /^(.+?)eed$/.exec(cut);
  const done = agreed ? null : /^(.+?)(?:ed|ing)$/.exec(cut);
  if (agreed && MEASURE_0.test(agreed[1])) cut = cut.slice(0, -1);
  if (done && HAS_VOWEL.test(done[1])) {
    cut = done[1];
    if (/(?:at|bl|iz)$/.test(cut) || SHORT.test(cut)) cut += "e";
    else if (/([^aeiouylsz])\1$/.test(cut)) cut = cut.slice(0, -1);
  }
  return cut.replace(/^(.+?[^aeiou])y$/, "$1i");
}

/** A final e and a double l. @param {string} word */
function step5(word) {
  const short = /^(.+?)e$/.exec(word)?.[1];
  let cut = word;
  if (short && (MEASURE_2.test(short) || (MEASURE_EXACTLY_1.test(short) && !SHORT.test(short)))) cut = short;
  return cut.endsWith("ll") && MEASURE_2.test(cut) ? cut.slice(0, -1) : cut;
}
