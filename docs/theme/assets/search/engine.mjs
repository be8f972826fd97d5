// @ts-check
/** Finds and orders the sections that suit a query, and shows of each what the words are about. */

import { readQuery } from "./words.mjs";
import { escaped, shown } from "./showing.mjs";
import { sectionIn } from "./store.mjs";

/** A section's number is its page's number times this, and its own place on the page. */
const SECTIONS_OF_A_PAGE = 1000;
const MOST_PAGES = 20;
const MOST_SECTIONS_SHOWN = 4;

/** Pages whose best section is at least this good, against the best of all, are put in the order of their kinds. */
const AS_GOOD = 0.6;

/** Of guides less good than that, this many still come first: a guide says what to do. */
const GUIDES = 2;
const GUIDE_AS_GOOD = 0.2;

/** What it counts to be found through another name. */
const BY_NAME = 0.8;

/**
 * @param {string} query
 * @param {{store: import("./store.mjs").Store, language: import("./forms.mjs").Language, count: number}} setting
 * @returns {Promise<object[][]>} results as the documentation theme's script takes them
 */
export async function search(query, { store, language, count }) {
  const readings = await readQuery(query, store, language);
  const keys = new Set(readings.flat().flatMap((slot) => [...slot.keys.keys()]));
  await Promise.all(Array.from(keys, (key) => store.shard(key))); // All at once: later each is there already.
  /** @type {Map<number, number>} */
  const scores = new Map();
  for (const [place, slots] of readings.entries()) {
    for (const [section, score] of await weigh(slots, store, count)) {
      const counts = place === 0 ? score : score * BY_NAME;
      if (counts > (scores.get(section) ?? 0)) scores.set(section, counts);
    }
  }
  return present(scores, store, { typed: readings[0], forms: await formsOf(keys, store), language });
}

/**
 * Give the forms of some keys that stand on the site.
 * @param {Set<string>} keys
 * @param {import("./store.mjs").Store} store
 */
async function formsOf(keys, store) {
  /** @type {Map<string, Set<string>>} */
  const forms = new Map();
  for (const key of keys) {
    for (const form of [key, ...((await store.shard(key)).forms?.[key] ?? [])])
      forms.set(form, (forms.get(form) ?? new Set()).add(key));
  }
  return forms;
}

/**
 * Add up, for each section, what each word counts there; a section that lacks a telling word loses most of it.
 * @param {import("./words.mjs").Slot[]} slots @param {import("./store.mjs").Store} store @param {number} count
 */
async function weigh(slots, store, count) {
  const [sums, told] = [new Map(), new Map()];
  let all = 0;
  for (const { keys } of slots) {
    if (keys.size === 0) continue;
    const best = new Map();
    let telling = 0;
    for (const [key, counts] of keys) {
      const [held = 0, ...found] = (await store.shard(key)).keys?.[key] ?? [];
      const rare = Math.log(1 + (count - held + 0.5) / (held + 0.5));
      telling = Math.max(telling, rare);
      for (let place = 0; place < found.length; place += 2) {
        const score = found[place + 1] * rare * counts;
        if (score > (best.get(found[place]) ?? 0)) best.set(found[place], score);
      }
    }
    all += telling;
    for (const [section, score] of best) {
      sums.set(section, (sums.get(section) ?? 0) + score);
      told.set(section, (told.get(section) ?? 0) + telling);
    }
  }
  return Array.from(
    sums,
    ([section, sum]) => /** @type {[number, number]} */ ([section, sum * (told.get(section) / all) ** 3]),
  );
}

/**
 * Group sections by page and pages by kind, the most useful kind first among pages about as good.
 * @param {Map<number, number>} scores
 * @param {import("./store.mjs").Store} store
 * @param {import("./showing.mjs").Found} found
 */
async function present(scores, store, found) {
  /** @type {Map<number, [number, number][]>} */
  const pages = new Map();
  for (const [section, score] of [...scores].sort((one, other) => other[1] - one[1] || one[0] - other[0])) {
    const number = Math.floor(section / SECTIONS_OF_A_PAGE);
    pages.set(number, [...(pages.get(number) ?? []), [section % SECTIONS_OF_A_PAGE, score]]);
  }
  const best = await Promise.all(
    [...pages]
      .slice(0, MOST_PAGES)
      .map(([number, sections]) => read(number, sections.slice(0, MOST_SECTIONS_SHOWN), store)),
  );
  const top = best[0]?.sections[0].score ?? 0;
  const guides = best
    .filter(({ page, sections }) => page.rank === 0 && sections[0].score >= top * GUIDE_AS_GOOD)
    .slice(0, GUIDES);
  // Behind the guides, the best page of all comes before its kind's turn.
  const rank = (/** @type {typeof best[number]} */ one) =>
    one === best[0] ? Math.min(one.page.rank, 0.5) : one.page.rank;
  const good = best
    .filter((one) => guides.includes(one) || one.sections[0].score >= top * AS_GOOD)
    .sort((one, other) => rank(one) - rank(other));
  const others = best.filter((one) => !good.includes(one));
  return [...good, ...others].map((one, place) => result(one, MOST_PAGES - place, found));
}

/**
 * Get what is shown of a page.
 * @param {number} number @param {[number, number][]} found places of sections, with their scores
 * @param {import("./store.mjs").Store} store
 */
async function read(number, found, store) {
  const sections = await Promise.all(
    found.map(async ([place, score]) => {
      const part = await store.part(number, place);
      return { place, score, part, section: sectionIn(part, place) };
    }),
  );
  return { page: sections[0].part, sections };
}

/**
 * Give a page's entry with its sections. The theme's script wants the page itself among them.
 * @param {Awaited<ReturnType<typeof read>>} one
 * @param {number} weight what the entry counts among the others: the theme opens the one that counts most
 * @param {import("./showing.mjs").Found} found
 */
function result({ page, sections }, weight, found) {
  const itself = sections.some(({ place }) => place === 0)
    ? []
    : [{ place: 0, score: 0, section: ["", page.title, ""] }];
  return [...sections, ...itself].map(({ place, score, section: [anchor, title, text] }) => ({
    location: `${page.at ? `${page.at}/` : ""}${anchor ? `#${anchor}` : ""}`,
    ...shown(title, text, found),
    score: (weight * score) / sections[0].score,
    ...(place === 0 && page.kind ? { tags: [escaped(page.kind)] } : {}),
  }));
}
