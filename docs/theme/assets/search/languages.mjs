// @ts-check
/** The languages that the search knows, each loaded only where it is needed. */

/** @type {Record<string, () => Promise<import("./forms.mjs").Language>>} */
const LANGUAGES = { en: () => import("./english.mjs"), cy: () => import("./welsh.mjs") };

/** @param {string} code */
export function languageOf(code) {
  return LANGUAGES[code]();
}
