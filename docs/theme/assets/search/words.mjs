// @ts-check
/** From typed words to keys of the index: known forms, compounds, beginnings of words, misspellings, other names. */

import { fold, lookUp, wordsOf } from "./forms.mjs";

const SHORTEST_BEGINNING = 3;
const SHORTEST_MISSPELLED = 5;

/** Words of a compound that may be typed apart: pen y bont. */
const LONGEST_COMPOUND = 3;
const LONGEST_NAME = 6;

/**
 * What a match counts: in another form than the one typed, by a word's beginning, with one letter mended, through
 * another name.
 */
const OTHER_FORM = 0.3;
const BEGINNING = 0.6;
const MENDED = 0.5;

/**
 * One typed word: its keys, each with what a match of it counts.
 * @typedef {{typed: string, keys: Map<string, number>}} Slot
 */

/**
 * Give what to look for, in every reading of the query: as typed, and with other names put in.
 * @param {string} query
 * @param {import("./store.mjs").Store} store
 * @param {import("./forms.mjs").Language} language
 * @returns {Promise<Slot[][]>}
 */
export async function readQuery(query, store, language) {
  const forms = wordsOf(query).flatMap(({ word }) =>
    language
      .parts(word)
      .filter(Boolean)
      .map((form) => ({ word, form })),
  );
  const compounds = forms.map((_, place) =>
    joined(
      forms.map(({ form }) => form),
      place,
    ),
  );
  const wanted = [...forms.map(({ form }) => form), ...compounds.flat()];
  await Promise.all(wanted.map((form) => store.shard(form))); // All at once.
  const slots = [];
  for (const [place, { form, word }] of forms.entries()) {
    if (language.stopWords.has(form)) continue;
    const keys = weighed(form, (await keysOf(form, store, language)) ?? [], language);
    await addCompounds(keys, compounds[place], store, language);
    slots.push({ typed: word, form, keys });
  }
  for (const slot of slots) if (await isDoubtful(slot, store, language)) await guess(slot, store, language);
  return [slots, ...(await withNames(slots, store))];
}

/**
 * Give each key what a match counts: the very form that was typed more than others of its word.
 * @param {string} form @param {string[]} keys @param {import("./forms.mjs").Language} language
 */
function weighed(form, keys, language) {
  const own = new Set([form, fold(form), ...language.radicalsOf(form)]);
  const isThere = keys.some((key) => own.has(key));
  return new Map(keys.map((key) => [key, !isThere || own.has(key) ? 1 : OTHER_FORM]));
}

/** @param {string} form @param {import("./store.mjs").Store} store @param {import("./forms.mjs").Language} language */
async function keysOf(form, store, language) {
  const own = await knownIn([form, fold(form)], store);
  const found = lookUp(form, own, () => []);
  if (found) return found;
  const others = [form, fold(form)].flatMap((one) => language.guesses(one));
  return lookUp(form, await knownIn([form, fold(form), ...others], store), language.guesses);
}

/**
 * Get the parts of the index that hold forms; give what they know.
 * @param {string[]} forms
 * @param {import("./store.mjs").Store} store
 */
async function knownIn(forms, store) {
  const shards = new Map(
    await Promise.all(forms.map(async (form) => /** @type {const} */ ([form, await store.shard(form)]))),
  );
  return (/** @type {string} */ form) => {
    const words = shards.get(form)?.words;
    if (!words || !Object.hasOwn(words, form)) return undefined;
    const keys = words[form];
    return keys === 1 ? [form] : keys === 0 ? [] : typeof keys === "string" ? [keys] : /** @type {string[]} */ (keys);
  };
}

/**
 * Give each compound that a typed word could be a part of: cam drin, pen y bont.
 * @param {string[]} forms
 * @param {number} place
 */
function joined(forms, place) {
  const found = [];
  for (let length = 2; length <= LONGEST_COMPOUND; length += 1) {
    for (let start = Math.max(0, place - length + 1); start <= place && start + length <= forms.length; start += 1) {
      found.push(forms.slice(start, start + length).join(""));
    }
  }
  return found.filter((form) => form.length >= SHORTEST_MISSPELLED);
}

/**
 * Add the keys of words that are written as one on the site.
 * @param {Map<string, number>} keys @param {string[]} compounds
 * @param {import("./store.mjs").Store} store @param {import("./forms.mjs").Language} language
 */
async function addCompounds(keys, compounds, store, language) {
  for (const compound of compounds) {
    const found = await keysOf(compound, store, { ...language, guesses: language.radicalsOf });
    for (const key of found ?? []) keys.set(key, 1);
  }
}

/**
 * Tell whether a word may be meant for another one: nothing is known of it, or it is a form that the site never uses.
 * @param {Slot & {form: string}} slot
 * @param {import("./store.mjs").Store} store
 * @param {import("./forms.mjs").Language} language
 */
async function isDoubtful({ form, keys }, store, language) {
  if (keys.size === 0) return (await keysOf(form, store, language)) === undefined;
  const plain = new Set([...keys.keys()].flatMap((key) => [key, fold(key)]));
  return ![form, fold(form), ...language.radicalsOf(form), ...language.guesses(form)].some((one) => plain.has(one));
}

/**
 * @param {Slot & {form: string}} slot
 * @param {import("./store.mjs").Store} store
 * @param {import("./forms.mjs").Language} language
 */
async function guess(slot, store, language) {
  const form = fold(slot.form);
  for (const key of slot.keys.keys()) slot.keys.set(key, MENDED);
  const meant = form.length >= SHORTEST_BEGINNING ? await beginning(form, store) : [];
  const mended = meant.length === 0 && form.length >= SHORTEST_MISSPELLED ? await nearTo(form, language, store) : [];
  for (const [words, counts] of /** @type {[string[], number][]} */ ([
    [meant, BEGINNING],
    [mended, MENDED],
  ])) {
    for (const word of words) {
      for (const key of (await keysOf(word, store, language)) ?? [])
        if (!slot.keys.has(key)) slot.keys.set(key, counts);
    }
  }
}

/** Give the words that begin with some letters. @param {string} form @param {import("./store.mjs").Store} store */
async function beginning(form, store) {
  const { words = {}, keys = {} } = await store.shard(form);
  return Object.keys(words).filter(
    (word) =>
      words[word] !== 0 && word !== form && word.startsWith(form) && (Object.hasOwn(keys, word) || words[word] !== 1),
  );
}

/**
 * Give the words of the site with one letter wrong, missing, extra or swapped.
 * @param {string} form
 * @param {import("./forms.mjs").Language} language
 * @param {import("./store.mjs").Store} store
 */
async function nearTo(form, language, store) {
  const all = (await store.spellings()).split(" ");
  const near = all.filter((word) => isNear(form, word));
  if (near.length > 0) return near;
  const radicals = language.radicalsOf(form);
  return all.filter((word) =>
    radicals.some((radical) => radical.length >= SHORTEST_MISSPELLED && isNear(radical, word)),
  );
}

/**
 * Tell whether one edit, or a swap of neighbours, makes one word of the other.
 * @param {string} one
 * @param {string} other
 */
export function isNear(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const [here, there] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (here.length <= 1 && there.length <= 1) return true;
  return here.length === 2 && there.length === 2 && here[0] === there[1] && here[1] === there[0];
}

/**
 * Give readings of the query in which another name of a term is replaced by the term.
 * @param {(Slot & {form: string})[]} slots @param {import("./store.mjs").Store} store @returns {Promise<Slot[][]>}
 */
async function withNames(slots, store) {
  const readings = [];
  for (let start = 0; start < slots.length; start += 1) {
    const { names = {} } = await store.shard(slots[start].form);
    for (let end = Math.min(slots.length, start + LONGEST_NAME); end > start; end -= 1) {
      const name = slots
        .slice(start, end)
        .map(({ form }) => fold(form))
        .join(" ");
      if (!Object.hasOwn(names, name)) continue;
      const meant = names[name].map((keys) => ({ typed: "", keys: new Map(keys.map((key) => [key, 1])) }));
      readings.push([...slots.slice(0, start), ...meant, ...slots.slice(end)]);
      break;
    }
  }
  return readings;
}
