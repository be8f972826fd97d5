// @ts-check
/**
 * What a result is called: its heading, its level's mark, the names of its rows.
 *
 * @typedef {import("./result.mjs").Parts & {result: import("./engine.mjs").Result, texts: Document,
 *   contacts: import("./contacts.mjs").Directory, words: Record<string, string>,
 *   moment: import("./dates.mjs").Moment, limits: import("./dates.mjs").Deadlines,
 *   council: import("./contacts.mjs").Council | undefined}} Known Everything that a result is written from.
 */
import { officeIsOpen } from "./contacts.mjs";
import { fill, make } from "./making.mjs";

/** Whether somebody is phoned at once. @param {import("./engine.mjs").Result} result */
export const isReport = ({ response }) => response === "report" || response === "emergency";

/**
 * Give what one question's answers call for by themselves; nothing for what everybody is owed.
 * @param {import("./engine.mjs").Logic} logic
 * @param {import("./engine.mjs").Result} result
 * @param {string} id
 */
export function floorsOf(logic, result, id) {
  const met = result.trail.filter(({ question }) => question === id);
  const response = logic.responses.slice(1).findLast((one) => met.some((entry) => entry.response === one));
  const advice = logic.advice.slice(1).findLast((one) => met.some((entry) => entry.advice === one));
  return { response, advice };
}

/** @param {Known} known */
export const instruction = ({ texts, result }) => texts.querySelector(`[data-outcome="${result.response}"] h2`)?.textContent ?? "";

/** @param {Known} known */
export const levelMark = ({ page, result }) => make("p", {}, levelOf(page, result.response));

/**
 * Give the mark and the name of a response's level, as the page writes them.
 * @param {HTMLElement} page
 * @param {string} response
 */
export const levelOf = (page, response) => /** @type {Element | undefined} */ (page.querySelector(`[data-result="${response}"] .level`)?.cloneNode(true));

/** The steps of the result, as the page of texts writes them and in its order. @param {Known} known @returns {HTMLElement[]} */
export function stepsOf({ result, texts }) {
  return /** @type {HTMLElement[]} */ ([...texts.querySelectorAll("[data-step]")]).filter((step) => result.steps.includes(step.dataset.step ?? ""));
}

/** Say whether a step covers something that every result owes. @param {HTMLElement} step @param {string} what */
export const covers = (step, what) => step.matches(`[data-covers~="${what}"]`);

/** The heading: the response's own instruction; of a report, with the council and the hour in it. @param {Known} known */
export function headline(known) {
  const { result, words, contacts, council, moment } = known;
  if (result.response !== "report" || !moment.sound) return instruction(known);
  const open = officeIsOpen(council, moment, contacts.calendar);
  if (!council) return open ? instruction(known) : words.phone_closed;
  return fill(open ? words.phone_council : words.phone_council_closed, { council: council.name });
}

/**
 * @param {string} name
 * @param {...Node} content
 */
export function titledRow(name, ...content) {
  return make("section", { class: "row" }, make("h2", {}, name), make("div", {}, ...content));
}
