// @ts-check
/**
 * What a result is called: its heading, its level's mark, the names of its rows; then why it is so, what would raise
 * it, and how to find out what is not known.
 *
 * @typedef {Omit<import("./sitting.mjs").Desk, "choice"> & {choice: Element | null, guide:
 *   import("./engine.mjs").Result, result: import("./engine.mjs").Result, advised: boolean, leading: HTMLElement[],
 *   texts: Document, contacts: import("./contacts.mjs").Directory, words: Record<string, string> & {rows: string[],
 *   parts: Record<string, string>, calendars: Record<string, string>, forms: Record<string, string>}, moment:
 *   import("./dates.mjs").Moment, limits: import("./dates.mjs").Deadlines, council: import("./contacts.mjs").Council |
 *   undefined}} Known Everything that a result is written from: `guide` is what the answers come to, `result` the same
 *   raised by the reader; `advised` tells whether advice comes before the response, `leading` are the duties that do.
 */
import { officeIsOpen } from "./contacts.mjs";
import { UNSURE, whatWouldRaise } from "./engine.mjs";
import { fill, levelOf, make } from "./making.mjs";

/** So many answers that would raise the result are named at once. */
const NAMED = 6;

/** What the page of texts says of the response. @param {Known} known */
export const instructing = ({ texts, result }) =>
  /** @type {HTMLElement} */ (texts.querySelector(`[data-outcome="${result.response}"]`));

/** @param {Known} known */
export const instruction = (known) => instructing(known).querySelector("h2")?.textContent ?? "";

/** @param {Known} known */
export const levelMark = ({ page, result }) => make("p", {}, levelOf(page, result.response));

/**
 * The steps of the result, as the page of texts writes them and in its order.
 * @param {Known} known
 * @returns {HTMLElement[]}
 */
export function stepsOf({ result, texts }) {
  return /** @type {HTMLElement[]} */ ([...texts.querySelectorAll("[data-step]")]).filter((step) =>
    result.steps.includes(step.dataset.step ?? ""),
  );
}

/**
 * The heading: the response's own instruction; of a report, with the council and the hour in it.
 * @param {Known} known
 */
export function headline(known) {
  const { result, data, isReport, words, contacts, council, moment } = known;
  if (!isReport(result) || result.response === data.emergency || !moment.sound) return instruction(known);
  const open = officeIsOpen(council, moment, contacts.calendar);
  if (!council) return open ? instruction(known) : words.phone_closed;
  return fill(open ? words.phone_council : words.phone_council_closed, { council: council.name });
}

/** A button that is not the first thing to do. @param {string} words @param {() => void} click */
export const second = (words, click) => make("button", { class: "button second", click }, words);

/**
 * @param {string} name
 * @param {...Node} content
 */
export function titledRow(name, ...content) {
  return make("section", { class: "row" }, make("h2", {}, name), make("div", {}, ...content));
}

/** A plan for every not sure: who could know, how to ask, by when. @param {Known} known */
export function plan({ result, data, sitting, asked, isReport, words }) {
  const asks = !isReport(result);
  const open = data.logic.questions.filter(
    ({ id, protective }) => (asks || !protective) && result.asked.includes(id) && sitting.answers[id]?.includes(UNSURE),
  );
  if (!open.length) return null;
  const list = open.map(({ id, danger }) =>
    make("li", {}, make("strong", {}, asked(id)), " ", danger ? words.plan_now : words.plan_blanks),
  );
  return titledRow(words.plan, make("p", {}, words.plan_text), make("ul", {}, ...list));
}

/** What would raise this result: single answers, the highest first. Never what would lower it. @param {Known} known */
export function raising({ result, data, sitting, said, isReport, page, words }) {
  if (isReport(result) || sitting.raised) return null;
  const found = whatWouldRaise(data.logic, sitting.answers, sitting);
  const parts = [...new Set(found.map(({ response }) => response))].flatMap((response) => [
    make("p", {}, levelOf(page, response)),
    make(
      "ul",
      {},
      ...found
        .filter((one) => one.response === response)
        .slice(0, NAMED)
        .map(({ question, word }) => make("li", {}, said(question, word))),
    ),
  ]);
  if (!parts.length) return null;
  const summary = make("summary", {}, `${words.raise_summary} (${found.length})`);
  return titledRow(words.raise, make("details", {}, summary, ...parts));
}

/**
 * Why: the answers that set the response, and what the response means. Closed until it is wanted.
 * @param {Known} known
 */
export function why(known) {
  const { guide, result, data, asked, said, isReport, words, page } = known;
  const set = guide.trail.filter(
    (met) => met.response === guide.response || (met.advice === guide.advice && !isReport(guide)),
  );
  const lines = set.map(({ question, word, guide: earlier }) => {
    if (earlier) return fill(words.brought, { guide: data.guides[earlier] });
    return question && said(question, word) ? `${asked(question)} ${said(question, word)}` : words.several;
  });
  const text = instructing(known).querySelector(".text")?.cloneNode(true);
  const answered =
    isReport(result) && guide.advice !== data.logic.advice[0] ? make("p", {}, words.advice_in_call) : null;
  const checked = page.querySelector("[data-checked]")?.textContent ?? "";
  return titledRow(
    words.why,
    make(
      "details",
      {},
      make("summary", {}, words.why_summary),
      make("ul", {}, ...[...new Set(lines)].map((line) => make("li", {}, line))),
      text,
      answered,
      make("p", { class: "small" }, checked),
    ),
  );
}
