// @ts-check
/**
 * What a reader takes away: a text with blanks for their own system, a printed page, a date for the calendar. Nothing
 * is sent; names are written in afterwards, elsewhere.
 *
 * @typedef {import("./wording.mjs").Known} Known
 */
import { calendarDays, inWords, plusWorkingDays, reviewDay } from "./dates.mjs";
import { floorsOf } from "./engine.mjs";
import { fill, levelOf, make } from "./making.mjs";
import { headline, instruction, second, stepsOf } from "./wording.mjs";

/** The row in which the reader decides, and takes the record along. @param {Known} known */
export function decision(known) {
  const { sitting, words, contacts, texts } = known;
  const row = /** @type {HTMLElement} */ (texts.querySelector("template")?.content.firstElementChild?.cloneNode(true));
  const [box, shown] = row.querySelectorAll("textarea");
  const [copy, save, status] = row.querySelectorAll(".copy,.actions,[role]");
  box.value = copy.textContent = sitting.decision;
  box.addEventListener("input", () => (sitting.decision = copy.textContent = box.value));
  const keep = dayToKeep(known);
  save.append(
    make("button", { class: "button", click: () => copyText(known, status, shown) }, words.copy),
    second(words.print, () => print()),
  );
  if (keep)
    save.append(second(fill(words.save_date, { day: inWords(keep.day, contacts.calendar) }), () => saveDate(keep)));
  return row;
}

/**
 * Copy the record, and show it, so that it can be taken by hand where copying is not allowed.
 * @param {Known} known
 * @param {Element} status
 * @param {HTMLTextAreaElement} box
 */
async function copyText(known, status, box) {
  const { words } = known;
  const text = recordText(known);
  box.value = text;
  box.hidden = false;
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = words.copied;
  } catch {
    status.textContent = words.copy_by_hand;
    box.select();
  }
}

/**
 * Give the day to put into a calendar: the chase after a report, the review after help.
 * @param {Known} known
 */
function dayToKeep(known) {
  const { moment, words, contacts } = known;
  if (!moment.sound) return null;
  const found = stepsOf(known);
  const hear = found.map((step) => hearDay(known, step)).find(Boolean);
  if (hear) return { day: hear, form: words.calendars.chase };
  const weeks = Math.max(...found.map((step) => Number(step.dataset.reviewWeeks ?? 0)));
  return weeks ? { day: reviewDay(moment.day, weeks, contacts.calendar), form: words.calendars.review } : null;
}

/**
 * The day by which a step's answer to the written report is due; null where none is.
 * @param {Known} known
 * @param {HTMLElement} step
 */
const hearDay = ({ limits, contacts }, { dataset: { hearDays } }) =>
  hearDays && limits.written ? plusWorkingDays(limits.written, Number(hearDays), contacts.calendar) : null;

/**
 * Say the days that a step ends on, if it ends on any.
 * @param {Known} known
 * @param {HTMLElement} step
 */
export function daysOf(known, step) {
  const { words, limits, moment, contacts } = known;
  const day = (/** @type {string} */ when) => inWords(when, contacts.calendar);
  const lines = [];
  if (limits.latest && step.matches("[data-covers~='written-report']")) {
    lines.push(fill(words.write_by, { day: day(limits.written), time: moment.time, latest: day(limits.latest) }));
  }
  const hear = hearDay(known, step);
  if (hear)
    lines.push(fill(words.hear_by, { day: day(hear), count: step.dataset.hearDays, written: day(limits.written) }));
  const weeks = Number(step.dataset.reviewWeeks);
  if (weeks && moment.sound)
    lines.push(fill(words.review_by, { day: day(reviewDay(moment.day, weeks, contacts.calendar)) }));
  return lines;
}

/** @param {{day: string, form: string}} keep the form is a calendar file, with names in braces where days go in */
function saveDate({ day, form }) {
  const file = new Blob([fill(form, calendarDays(day))], { type: "text/calendar" });
  const link = /** @type {HTMLAnchorElement} */ (
    make("a", { href: URL.createObjectURL(file), download: `${day}.ics` })
  );
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Where a record comes from: guide, version, content hash, when. @param {Known} known */
const origin = ({ title, data, moment, contacts, words }) => ({
  title,
  version: data.version,
  hash: data.hash,
  when: moment.sound ? `${inWords(moment.day, contacts.calendar)}, ${moment.time}` : words.forms.blank,
});

/** What stands above a printed record. @param {Known} known */
export const printHead = (known) =>
  make("p", { class: "print-only small copy" }, fill(known.words.forms.head, origin(known)));

/** The record as plain text, with blanks. @param {Known} known */
export function recordText(known) {
  const { guide, result, sitting, data, words } = known;
  const raised = result.response !== guide.response;
  const brought = sitting.brought.map((met) => `- ${data.guides[met.guide]}${markIn(known, met)}`);
  return fill(words.forms.record, {
    ...origin(known),
    result: `${named(known, result.response)}. ${raised ? instruction(known) : headline(known)}`,
    notes: lines(notesOf(known)),
    answers: lines([...brought, ...guide.asked.map((id) => answerOf(known, id))]),
    decision: sitting.decision || words.forms.blank,
  });
}

/** Give the name of a response's level, as plain text. @param {Known} known @param {string} response */
const named = ({ page }, response) => levelOf(page, response)?.textContent?.trim() ?? "";

/**
 * Give what something calls for by itself, in brackets; nothing where it calls for nothing.
 * @param {Known} known
 * @param {{response: string, advice: string}} floors
 */
function markIn(known, { response, advice }) {
  const { words } = known.data;
  const parts = [response && named(known, response), advice && words[`advice_${advice}`]].filter((one) => !!one);
  return parts.length ? ` [${words.at_least} ${parts.join("; ")}]` : "";
}

/** Give a question as it was worded, with its answers. @param {Known} known @param {string} id */
function answerOf(known, id) {
  const { asked, said, sitting, data, guide } = known;
  const given = sitting.answers[id].map((word) => said(id, word)).join("; ");
  return `- ${asked(id)} ${given}${markIn(known, floorsOf(data.logic, guide, id))}`;
}

/**
 * Give what else a record says: advice, what the reader raised, whom else to tell, the council, days.
 * @param {Known} known
 */
function notesOf(known) {
  const { guide, result, isReport, data, words, council, texts } = known;
  const advice = isReport(result) ? words.advice_in_call : data.words[`advice_${result.advice}`];
  const duties = result.duties.map((id) => texts.querySelector(`[data-duty="${id}"] h3`)?.textContent);
  const raise = { from: named(known, guide.response), to: named(known, result.response) };
  return [
    result.advice !== data.logic.advice[0] && advice,
    result.response !== guide.response && fill(words.record_raised, raise),
    result.next && words.record_cut_short,
    duties.length && `${words.parts.also_tell}: ${duties.join("; ")}`,
    council && `${words.council}: ${council.name}`,
    ...stepsOf(known).flatMap((step) =>
      daysOf(known, step).map((line) => `${step.querySelector("h3")?.textContent}: ${line}`),
    ),
  ];
}

/** @param {unknown[]} all of which what is empty is left out */
const lines = (all) => all.map((one) => (one ? `${one}\n` : "")).join("");
