// @ts-check
/** Where the index comes from: one file that holds everything, or the few parts that a query needs. */

import { fold } from "./forms.mjs";

/**
 * @typedef {{words?: Record<string, string[] | string | number>, keys?: Record<string, number[]>, names?: Record<string, string[][]>, forms?: Record<string, string[]>}} Shard
 * @typedef {{at: string, kind: string, rank: number, sections: [string, string, string][]}} Page
 * @typedef {{shard: (form: string) => Promise<Shard>, page: (number: number) => Promise<Page>, spellings: () => Promise<string>}} Store
 */

/** @param {URL} url */
async function json(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

/** Gives the name of the part that holds a form. @param {string} form */
export function shardOf(form) {
  return Array.from(fold(form)).slice(0, 2).join("");
}

/** @param {URL} folder @returns {Store} */
export function wholeStore(folder) {
  /** @type {Promise<{shards: Record<string, Shard>, pages: Page[], spellings: string}> | undefined} */
  let all;
  const load = () => {
    all ??= json(new URL("whole.json", folder)).catch((wrong) => {
      all = undefined;
      throw wrong;
    });
    return /** @type {NonNullable<typeof all>} */ (all);
  };
  load().catch(() => {}); // Begun at once; a failure is told to who asks.
  return {
    shard: async (form) => (await load()).shards[shardOf(form)] ?? {},
    page: async (number) => (await load()).pages[number],
    spellings: async () => (await load()).spellings,
  };
}

/** @param {URL} folder @returns {Store} */
export function partStore(folder) {
  /** @type {Map<string, Promise<any>>} */
  const parts = new Map();
  /** @param {string} name */
  const part = (name) => {
    const found = parts.get(name) ?? json(new URL(`parts/${name}.json`, folder));
    parts.set(name, found);
    found.catch(() => parts.delete(name));
    return found;
  };
  return {
    shard: async (form) => {
      const there = await part("shards");
      return there.includes(shardOf(form)) ? part(`words-${encodeURIComponent(shardOf(form))}`) : {};
    },
    page: (number) => part(`page-${number}`),
    spellings: () => part("spellings"),
  };
}
