// @ts-check
/**
 * The days on which things are due: the written report, the answer, the review.
 *
 * @typedef {import("./dates.mjs").Calendar} Calendar
 * @typedef {{written: string, latest: string | null, hear: string | null}} Deadlines Days; null where they cannot be told.
 */
import { inWords, plusDays, plusWorkingDays } from "./dates.mjs";
import { fill, make } from "./making.mjs";

/** Working days from the written report until the reporter chases. Source: wsp-c2-p18 */
const HEAR_BACK = 7;

/**
 * Work out the days. The written report is due within 24 hours of the call, at the very latest by the end of the next
 * working day; the answer 7 working days after it. Source: wsp-c2-p17, wsp-c2-p18
 * @param {import("./dates.mjs").Moment} moment
 * @param {Calendar} calendar
 * @returns {Deadlines}
 */
export function deadlines(moment, calendar) {
  if (!moment.sound) return { written: "", latest: null, hear: null };
  const written = plusDays(moment.day, 1);
  return { written, latest: plusWorkingDays(moment.day, 1, calendar), hear: plusWorkingDays(written, HEAR_BACK, calendar) };
}

/**
 * Say the days that a step ends on, if it ends on any.
 * @param {import("./naming.mjs").Known} known
 * @param {HTMLElement} step
 */
export function dated({ words, limits, moment, contacts: { calendar } }, step) {
  const covers = (step.dataset.covers ?? "").split(" ");
  const day = (/** @type {string | null} */ when) => (when ? inWords(when, calendar) : "");
  const lines = [];
  if (covers.includes("written-report") && limits.latest) {
    lines.push(fill(words.write_by, { day: day(limits.written), time: moment.time, latest: day(limits.latest) }));
  }
  if (covers.includes("hear-back") && limits.hear) {
    lines.push(fill(words.hear_by, { day: day(limits.hear), written: day(limits.written) }));
  }
  const weeks = Number(step.dataset.reviewWeeks);
  if (weeks && moment.sound) lines.push(fill(words.review_by, { day: day(plusDays(moment.day, weeks * 7)) }));
  return lines.map((line) => make("p", {}, make("strong", {}, line)));
}

/**
 * Give the day to put into a calendar: the chase after a report, the review after help.
 * @param {import("./naming.mjs").Known} known
 */
export function dayToKeep({ limits, moment, result, texts, words }) {
  if (!moment.sound) return null;
  const found = result.steps.map((id) => /** @type {HTMLElement | null} */ (texts.querySelector(`[data-step="${id}"]`)));
  const chases = found.some((step) => step?.dataset.covers?.split(" ").includes("hear-back"));
  if (chases && limits.hear) return { day: limits.hear, summary: words.calendar_chase };
  const weeks = Math.max(...found.map((step) => Number(step?.dataset.reviewWeeks ?? 0)));
  return weeks ? { day: plusDays(moment.day, weeks * 7), summary: words.calendar_review } : null;
}
