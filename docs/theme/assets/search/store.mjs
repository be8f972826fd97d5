// @ts-check
/** Where the index comes from: one file that holds everything, or the few parts that a query needs. */

import { fold } from "./forms.mjs";

/** As in `hooks/trothwy/site/search/files.py`. */
const SHARDS = 256;
const SECTIONS_TOGETHER = 32;

/**
 * @typedef {{words?: Record<string, string[] | string | number>, keys?: Record<string, number[]>, names?:
 *   Record<string, string[][]>, forms?: Record<string, string[]>}} Shard
 * @typedef {{at: string, kind: string, rank: number, title: string, sections: [anchor: string, title: string, text:
 *   string][]}} Part Some sections of a page.
 * @typedef {{shard: (form: string) => Promise<Shard>, part: (page: number, place: number) => Promise<Part>, spellings:
 *   () => Promise<string>}} Store
 */

/** @param {URL} url */
async function json(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

/** Give the number of the part that holds a form, and with it every form that begins alike. @param {string} form */
export function shardOf(form) {
  return Array.from(fold(form))
    .slice(0, 3)
    .reduce((number, letter) => (number * 31 + /** @type {number} */ (letter.codePointAt(0))) % SHARDS, 0);
}

/**
 * Give a section out of the part that holds it.
 * @param {Part} part
 * @param {number} place the section's place on its page
 */
export function sectionIn({ sections }, place) {
  return sections[place % SECTIONS_TOGETHER];
}

/** @param {URL} folder @returns {Store} */
export function wholeStore(folder) {
  /** @type {Promise<{shards: Shard[], pages: Part[][], spellings: string}>} */
  const all = json(new URL("whole.json", folder));
  all.catch(() => {}); // Begun at once; a failure is told to who asks.
  return {
    shard: async (form) => (await all).shards[shardOf(form)],
    part: async (page, place) => (await all).pages[page][Math.floor(place / SECTIONS_TOGETHER)],
    spellings: async () => (await all).spellings,
  };
}

/** @param {URL} folder @returns {Store} */
export function partStore(folder) {
  /** @type {Map<string, Promise<any>>} */
  const parts = new Map();
  /** @param {string} name */
  const load = (name) => {
    const found = parts.get(name) ?? json(new URL(`parts/${name}.json`, folder));
    parts.set(name, found);
    return found;
  };
  return {
    shard: (form) => load(`words-${shardOf(form)}`),
    part: (page, place) => load(`page-${page}-${Math.floor(place / SECTIONS_TOGETHER)}`),
    spellings: () => load("spellings"),
  };
}
