// @ts-check
/**
 * What a result is called: its heading, its level's mark, the names of its rows.
 *
 * @typedef {import("./result.mjs").Parts & {guide: import("./engine.mjs").Result, result: import("./engine.mjs").Result, advised: boolean, texts: Document,
 *   contacts: import("./contacts.mjs").Directory, words: Record<string, string> & {rows: string[], parts: Record<string, string>},
 *   moment: import("./dates.mjs").Moment, limits: import("./dates.mjs").Deadlines,
 *   council: import("./contacts.mjs").Council | undefined}} Known Everything that a result is written
 *   from: `guide` is what the answers come to, `result` the same raised by the reader; `advised` tells whether advice comes before the response.
 */
import { officeIsOpen } from "./contacts.mjs";
import { fill, levelOf, make } from "./making.mjs";

/** What the page of texts says of the response. @param {Known} known */
export const instructing = ({ texts, result }) => /** @type {HTMLElement} */ (texts.querySelector(`[data-outcome="${result.response}"]`));

/** @param {Known} known */
export const instruction = (known) => instructing(known).querySelector("h2")?.textContent ?? "";

/** @param {Known} known */
export const levelMark = ({ page, result }) => make("p", {}, levelOf(page, result.response));

/** The steps of the result, as the page of texts writes them and in its order. @param {Known} known @returns {HTMLElement[]} */
export function stepsOf({ result, texts }) {
  return /** @type {HTMLElement[]} */ ([...texts.querySelectorAll("[data-step]")]).filter((step) => result.steps.includes(step.dataset.step ?? ""));
}

/** Say whether a step covers something that every result owes. @param {HTMLElement} step @param {string} what */
export const covers = (step, what) => step.matches(`[data-covers~="${what}"]`);

/** The heading: the response's own instruction; of a report, with the council and the hour in it. @param {Known} known */
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
