// @ts-check
/**
 * Why this result, what would raise it, and how to find out what is not known.
 */
import { UNSURE, whatWouldRaise } from "./engine.mjs";
import { fill, levelOf, make } from "./making.mjs";
import { titledRow } from "./naming.mjs";

/** So many answers that would raise the result are named at once. */
const NAMED = 6;

/** @typedef {import("./naming.mjs").Known} Known */

/** A plan for every not sure: who could know, how to ask, by when. @param {Known} known */
export function plan({ result, data, sitting, asked, isReport, words }) {
  const asks = !isReport(result);
  const open = data.logic.questions.filter(({ id, protective }) => (asks || !protective) && result.asked.includes(id) && sitting.answers[id]?.includes(UNSURE));
  if (open.length === 0) return null;
  const list = open.map(({ id, danger }) => make("li", {}, make("strong", {}, asked(id)), " ", danger ? words.plan_now : words.plan_blanks));
  return titledRow(words.plan, make("p", {}, words.plan_text), make("ul", {}, ...list));
}

/** What would raise this result: single answers, the highest first. Never what would lower it. @param {Known} known */
export function raising({ result, data, sitting, said, isReport, page, words }) {
  if (isReport(result) || sitting.raised) return null;
  const found = whatWouldRaise(data.logic, sitting.answers, sitting);
  const groups = [...data.logic.responses].reverse().map((response) => found.filter((one) => one.response === response));
  const parts = groups.filter((group) => group.length).flatMap((group) => [
    make("p", {}, levelOf(page, group[0].response)),
    make("ul", {}, ...group.slice(0, NAMED).map(({ question, word }) => make("li", {}, said(question, word)))),
  ]);
  if (parts.length === 0) return null;
  const summary = make("summary", {}, `${words.raise_summary} (${found.length})`);
  return titledRow(words.raise, make("details", {}, summary, ...parts));
}

/** Why: the answers that set the response, and what the response means. Closed until it is wanted. @param {Known} known */
export function why({ guide, result, data, asked, said, isReport, texts, words, page }) {
  const set = guide.trail.filter((met) => met.response === guide.response || (met.advice === guide.advice && !isReport(guide)));
  const lines = set.map(({ question, word, guide: earlier }) => {
    if (earlier) return fill(words.brought, { guide: data.guides[earlier] });
    return question && said(question, word) ? `${asked(question)} ${said(question, word)}` : words.several;
  });
  const text = texts.querySelector(`[data-outcome="${result.response}"] .text`)?.cloneNode(true);
  const answered = isReport(result) && guide.advice !== data.logic.advice[0] ? make("p", {}, words.advice_in_call) : null;
  const checked = page.querySelector("[data-checked]")?.textContent ?? "";
  return titledRow(
    words.why,
    make("details", {}, make("summary", {}, words.why_summary), make("ul", {}, ...[...new Set(lines)].map((line) => make("li", {}, line))), text, answered, make("p", { class: "small" }, checked)),
  );
}
