// @ts-check
/**
 * How a query is cut into words, and what a word is a form of: the same in every language.
 * `hooks/trothwy/languages/forms.py` says the same for the index; `tests/search/vectors.json` holds the two together.
 */

/**
 * What differs between languages.
 * @typedef {{parts: (word: string) => string[], guesses: (form: string) => string[], radicalsOf: (form: string) =>
 *   string[], stopWords: Set<string>}} Language
 */

/**
 * @typedef {(form: string) => string[] | undefined} Known Gives a form's keys; none for a word that the site has not.
 */

const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;

/**
 * Give text in lower case, with one kind of apostrophe and of hyphen; each letter keeps its place.
 * @param {string} text
 */
function lowered(text) {
  const plain = text.replace(/[‘’´`ʼ′]/g, "'").replace(/[‐‑]/g, "-");
  return Array.from(plain, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join("");
}

/** Give text in lower case without accents. @param {string} text */
export function fold(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

/** Give each word of a text, with its place. @param {string} text */
export function wordsOf(text) {
  return Array.from(lowered(text.normalize("NFC")).matchAll(WORD), ({ 0: word, index }) => ({ word, index }));
}

/**
 * Give the keys of a form: as it stands, else by the language's rules, else the same without accents.
 * A form that is known as it stands is never taken for another one's changed form.
 * @param {string} form
 * @param {Known} known
 * @param {(form: string) => string[]} guesses
 * @returns {string[] | undefined} nothing when nothing is known of it
 */
export function lookUp(form, known, guesses) {
  for (const knownAs of new Set([form, fold(form)])) {
    const found = known(knownAs);
    if (found) return found;
    const guessed = guesses(knownAs)
      .map(known)
      .filter((keys) => keys !== undefined);
    if (guessed.length > 0) return [...new Set(guessed.flat())];
  }
  return undefined;
}
