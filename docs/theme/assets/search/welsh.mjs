// @ts-check
/** The rules by which Welsh words change, undone, as in `hooks/trothwy/languages/welsh/search/rules.py`. */

import { fold } from "./forms.mjs";

const CLITIC = /^(?:d|f|th)'(?=.)|'(?:r|n|m|w|u|i|th|ch|ll)$/;
const INITIAL = /^(?:ngh|ch|dd|ff|ng|ll|mh|nh|ph|rh|th|.)/u;

/** Soft, nasal and aspirate: what each first letter becomes. */
const MUTATIONS = [
  { p: "b", t: "d", c: "g", b: "f", d: "dd", g: "", m: "f", ll: "l", rh: "r" },
  { p: "mh", t: "nh", c: "ngh", b: "m", d: "n", g: "ng" },
  { p: "ph", t: "th", c: "ch" },
];

/** Regular endings of verbs and of plurals, with what stands in their place in the word itself. */
const ENDINGS = /** @type {[RegExp, string[]][]} */ ([
  [/(?<=...)(?:iad|iadau)$/, ["", "i", "io"]],
  [/(?<=..)eu(?:wyd|odd|ais|aist|asom|asoch|asant|af|ant|wch|ir|ai)$/, ["au"]],
  [/(?<=...)(?:wyd|odd|ais|aist|asom|asoch|asant|af|ant|wch|ir|ai)$/, ["", "o", "u", "i"]],
  [/(?<=...)(?:au|iau|ion|on|iaid|oedd|ydd|edd|wyr)$/, ["", "ydd", "wr"]],
]);

/** Words that only hold others together. */
export const stopWords = new Set(
  "a ac ag am ar at dy ei eich ein eu fy i mae neu o sy sydd y yr yn ym yng yw â".split(" "),
);

/** @param {string} word */
export function parts(word) {
  return [word.replace(CLITIC, "").replace(/['-]/g, "")];
}

/** Give every word that a form could come from. @param {string} form */
export function guesses(form) {
  const unmutated = radicalsOf(form);
  return [...new Set([...unmutated, ...[form, ...unmutated].flatMap(withoutEnding)])];
}

/** Give every word that a mutation, or h before a vowel, could have turned into a form. @param {string} form */
export function radicalsOf(form) {
  const initial = INITIAL.exec(form)?.[0] ?? "";
  const found = [];
  for (const table of MUTATIONS) {
    for (const [letter, mutated] of Object.entries(table)) {
      if (mutated !== "" && mutated === initial) found.push(letter + form.slice(mutated.length));
      if (mutated === "" && /^(?:[aeiouwy]|l(?!l)|r(?!h)|n(?!gh|h|g))/.test(form)) found.push(letter + form);
    }
  }
  const first = fold(form.slice(0, 1));
  if (form.slice(0, 1) !== first && /^[aeiouwy]/.test(first)) found.push(`g${form}`);
  if (/^h[aeiouwy]/.test(fold(form))) found.push(form.slice(1));
  return [...new Set(found)];
}

/** @param {string} form */
function withoutEnding(form) {
  return ENDINGS.flatMap(([ending, others]) =>
    ending.test(form) ? others.map((instead) => form.replace(ending, instead)) : [],
  );
}
