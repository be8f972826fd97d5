// @ts-check
/**
 * The search's worker: speaks with the documentation theme's script, and does nothing until something is typed.
 * Then it loads the search itself and, of the index, what the query needs.
 */

/** The messages of the theme's script. */
const MESSAGES = { SETUP: 0, READY: 1, QUERY: 2, RESULT: 3 };

/** @type {{lang: string[], count: number, parts: boolean}} */
let setting;

/** @type {Promise<(query: string) => Promise<object[][]>> | undefined} */
let searching;

/** Only the last query is answered: an earlier one may have waited for the index. */
let last = 0;

/** @type {Record<string, () => Promise<import("./forms.mjs").Language>>} */
const LANGUAGES = { en: () => import("./english.mjs"), cy: () => import("./welsh.mjs") };

/** Load the search of the site's language: all modules at once, since one that waits for another comes later. */
async function load() {
  const folder = new URL("../../search/", self.location.href);
  const [{ search }, { wholeStore, partStore }, language] = await Promise.all([
    import("./engine.mjs"),
    import("./store.mjs"),
    LANGUAGES[setting.lang[0]](),
    import("./words.mjs"),
    import("./showing.mjs"),
    import("./forms.mjs"),
  ]);
  const known = { store: setting.parts ? partStore(folder) : wholeStore(folder), language, count: setting.count };
  return (/** @type {string} */ query) => search(query, known);
}

/** @param {string} query */
async function answer(query) {
  last += 1;
  const own = last;
  /** @type {{items: object[][], failed?: boolean}} */
  let data = { items: [] };
  if (query.trim() !== "") {
    try {
      searching ??= load();
      data = { items: await (await searching)(query) };
    } catch {
      searching = undefined;
      data = { items: [], failed: true };
    }
  }
  if (own === last) self.postMessage({ type: MESSAGES.RESULT, data });
}

self.addEventListener("message", ({ data: message }) => {
  if (message.type === MESSAGES.SETUP) {
    setting = message.data.config;
    self.postMessage({ type: MESSAGES.READY });
  } else if (message.type === MESSAGES.QUERY) {
    answer(message.data);
  }
});
