// @ts-check
/** What a result shows: title and a piece of the text, with the words that were found marked, mutated or not. */

import { wordsOf } from "./forms.mjs";

/** Letters shown of a text, and how many of them at most before the first word that is shown for its sake. */
const LENGTH = 200;
const BEFORE = 60;

/**
 * What the query found: the typed words, and for each form on the site that was found, its keys.
 * @typedef {{typed: import("./words.mjs").Slot[], forms: Map<string, Set<string>>, language:
 *   import("./forms.mjs").Language}} Found
 */

/**
 * Give a section's title and a piece of its text as HTML, and for each typed word whether the section has it.
 * @param {string} title @param {string} text @param {Found} found
 */
export function shown(title, text, found) {
  const [inTitle, inText] = [hits(title, found), hits(text, found)];
  const first = richest(inText, found);
  const start = first > BEFORE ? text.lastIndexOf(" ", first - BEFORE / 2) + 1 : 0;
  const end = text.length - start > LENGTH ? text.lastIndexOf(" ", start + LENGTH) : text.length;
  const piece = marked(text, inText, start, end);
  return {
    title: marked(title, inTitle, 0, title.length),
    text: piece && `${start > 0 ? "… " : ""}${piece}${end < text.length ? " …" : ""}`,
    terms: terms([...inTitle, ...inText], found),
  };
}

/**
 * Give where a text's piece begins that shows most of the typed words.
 * @param {{index: number, keys: Set<string>}[]} hit @param {Found} found
 */
function richest(hit, { typed }) {
  let [place, most] = [hit[0]?.index ?? 0, 0];
  for (const [number, { index }] of hit.entries()) {
    const near = hit.slice(number).filter((other) => other.index < index + LENGTH - BEFORE);
    const shows = typed.filter((slot) => holds(near, slot)).length;
    if (shows > most) [place, most] = [index, shows];
  }
  return place;
}

/**
 * Tell for each typed word whether a section has it. A section that was found by another name lacks none.
 * @param {{keys: Set<string>}[]} hit @param {Found} found
 */
function terms(hit, { typed }) {
  const told = typed.filter(({ keys }) => keys.size > 0).map((slot) => [slot.typed, holds(hit, slot)]);
  return told.some(([, there]) => there) ? Object.fromEntries(told) : {};
}

/**
 * Tell whether a typed word is among those that were found.
 * @param {{keys: Set<string>}[]} hit
 * @param {import("./words.mjs").Slot} slot
 */
function holds(hit, { keys }) {
  return hit.some((one) => [...one.keys].some((key) => keys.has(key)));
}

/** @param {string} text @param {{index: number, length: number}[]} hit @param {number} start @param {number} end */
function marked(text, hit, start, end) {
  let place = start;
  let html = "";
  for (const { index, length } of hit) {
    if (index < start || index + length > end) continue;
    html += escaped(text.slice(place, index));
    html += `<mark data-md-highlight>${escaped(text.slice(index, index + length))}</mark>`;
    place = index + length;
  }
  return html + escaped(text.slice(place, end));
}

/** Give plain text as HTML, which is what the theme's script takes everything for. @param {string} text */
export function escaped(text) {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Give each word of a text that was found. @param {string} text @param {Found} found */
function hits(text, { forms, language }) {
  return wordsOf(text).flatMap(({ word, index }) => {
    const keys = new Set(language.parts(word).flatMap((form) => [...(forms.get(form) ?? [])]));
    return keys.size > 0 ? [{ index, length: word.length, keys }] : [];
  });
}
