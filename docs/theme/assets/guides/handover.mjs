// @ts-check
/**
 * Takes a sitting along to the same question in the other language; or to another guide what is asked once in a
 * sitting, and what was called for, which stands. It is handed over once: written on that click alone, taken out by the
 * next page before it is read, and withdrawn if no page took it.
 *
 * @typedef {import("./engine.mjs").Logic} Logic
 * @typedef {import("./sitting.mjs").Sitting} Sitting
 */

import { asShown, run, toBring } from "./engine.mjs";

const NAME = "trothwy";

/** So many milliseconds a sitting may be on its way. */
const ON_ITS_WAY = 10_000;

/**
 * Listen for the links that take a sitting along: the other language, and other guides.
 * @param {HTMLElement} page
 * @param {import("./sitting.mjs").GuideData} data
 * @param {() => Sitting} sitting
 */
export function handOver(page, { logic, reports: [most] }, sitting) {
  document.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest("a[hreflang], a[data-other]");
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || !page.hidden) return;
    const now = sitting();
    const { answers, council } = now;
    const brought = toBring(logic, asShown(logic, run(logic, answers, now), now.raised, most));
    const shared = Object.fromEntries(
      logic.questions.filter(({ id, block }) => block && id in answers).map(({ id }) => [id, answers[id]]),
    );
    const sent = link.hasAttribute("hreflang") ? { ...now, guide: logic.guide } : { answers: shared, council, brought };
    try {
      sessionStorage.setItem(NAME, JSON.stringify({ ...sent, when: Date.now() }));
      setTimeout(() => sessionStorage.removeItem(NAME), ON_ITS_WAY);
    } catch {
      // Storage is switched off: the next page begins at its first question.
    }
  });
}

/**
 * Read what was handed over, as far as this guide knows it. Gives null if there is nothing to go by.
 * @param {string} handed
 * @param {Logic} logic
 * @returns {Partial<Sitting> | null}
 */
export function received(handed, logic) {
  let sent;
  try {
    sent = JSON.parse(handed);
  } catch {
    return null; // Not ours.
  }
  const { guide, answers, when, ...rest } = sent;
  if (!(Math.abs(Date.now() - when) < ON_ITS_WAY)) return null;
  const known = Object.fromEntries(
    logic.questions
      .filter(({ id, words }) =>
        answers[id]?.every((/** @type {string} */ word) => words.some((one) => one.id === word)),
      )
      .map(({ id }) => [id, answers[id]]),
  );
  if (guide === logic.guide && rest.at !== null && !logic.questions.some(({ id }) => id === rest.at)) return null;
  return { ...rest, answers: known, changing: rest.changing ?? true };
}
