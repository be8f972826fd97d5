// @ts-check
/**
 * The result on the screen: what to do, in the order in which a hurried reader needs it. Every sentence comes from the
 * page of result texts; this module chooses, orders and dates them.
 *
 * @typedef {import("./engine.mjs").Result} Result
 * @typedef {import("./sitting.mjs").Sitting} Sitting
 * @typedef {import("./naming.mjs").Known} Known
 * @typedef {{page: HTMLElement, title: string, sitting: Sitting, data: import("./sitting.mjs").GuideData,
 *   go: (change: Partial<Sitting>) => void, asked: (id: string) => string, said: (id: string, word: string) => string,
 *   isReport: (result: Result) => boolean}} Parts What a sitting gives: `isReport` tells whether somebody is phoned at once.
 */
import "../site/print.mjs";
import { beside, directory, councilChoice, numberBlock, pageAt } from "./contacts.mjs";
import { deadlines, inWales } from "./dates.mjs";
import { moreWorried, run } from "./engine.mjs";
import { fill, levelOf, make } from "./making.mjs";
import { headline, instruction, levelMark, second, stepsOf, titledRow } from "./naming.mjs";
import { plan, raising, why } from "./reasons.mjs";
import { daysOf, decision, printHead } from "./record.mjs";

/** @type {Promise<Document> | undefined} */
let fetched;

/**
 * Make what stands in the result. Throws where its texts cannot be had; whoever asks again tries again.
 * @param {Parts} parts
 */
export async function resultOf(parts) {
  const { sitting, data } = parts;
  fetched ??= pageAt(data.texts);
  fetched.catch(() => (fetched = undefined));
  const [texts, contacts] = await Promise.all([fetched, directory(data)]);
  const words = JSON.parse(texts.getElementById("result-words")?.textContent ?? "{}");
  const moment = inWales(contacts.calendar);
  const council = contacts.councils.find(({ id }) => id === sitting.council);
  const guide = run(data.logic, sitting.answers, sitting.carryOn);
  let result = guide;
  for (let count = 0; count < sitting.raised; count += 1) result = moreWorried(data.logic, result);
  const advised = !parts.isReport(result) && result.advice !== data.logic.advice[0];
  const known = { ...parts, guide, result, advised, texts, contacts, words, moment, council, limits: deadlines(moment, contacts.calendar) };
  return [printHead(known), ...(await body(known))];
}

/** @param {Known} known */
async function body(known) {
  const { result, advised, sitting, words, data } = known;
  const all = stepsOf(known);
  const first = all.filter((step) => step.dataset.first !== undefined && data.logic.steps[result.response].includes(step.dataset.step ?? ""));
  const others = all.filter((step) => !first.includes(step));
  const [urgent, ...rows] = words.rows.map((part) => row(known, part, others));
  const carryOn = result.next !== null || (result.ended && !sitting.carryOn) ? [continueRow(known)] : [];
  const closing = [plan(known), raising(known), why(known), worried(known), decision(known), guides(known)].filter((part) => part !== null);
  if (!advised) return [await door(known, headline(known), first), ...urgent, ...rows.flat(), ...carryOn, ...closing];
  const text = known.texts.querySelector(`[data-advice="${result.advice}"]`);
  const also = make("section", { class: "apart", "aria-labelledby": "whatever" }, make("p", { class: "small" }, words.whatever), levelMark(known), make("h2", { id: "whatever" }, instruction(known)), ...first.flatMap(said));
  return [await door(known, text?.querySelector("h2")?.textContent ?? "", [...(text ? [text] : []), ...others.filter(isRole)]), ...urgent, also, ...rows.flat(), ...closing];
}

/** Say whether a step names whom a role tells or asks. @param {HTMLElement} step */
const isRole = (step) => step.dataset.part === "contact";

/**
 * The doorway: the one thing to do now.
 * @param {Known} known
 * @param {string} heading
 * @param {Element[]} first
 */
async function door(known, heading, first) {
  const { page, data, sitting, isReport, words, contacts, council, moment, result, advised, go } = known;
  const level = levelOf(page, result.response)?.classList[1] ?? "";
  const pressing = isReport(result) || result.advice === data.logic.advice.at(-1);
  const phones = advised || data.numbers.includes(result.response);
  const numbers = phones ? [await councilChoice(data, sitting, () => go({})), numberBlock(contacts, council, moment, advised, pressing)] : [];
  if (council) numbers.reverse(); // Once it is chosen, its number comes first.
  const emergency = result.response === data.emergency;
  const texts = first.flatMap(said);
  if (texts[0]?.textContent === instruction(known)) texts.shift(); // The heading has said it.
  return make(
    "section",
    { class: `door ${advised ? "" : level}`, "aria-labelledby": "top-result" },
    advised ? null : levelMark(known),
    make("h1", { id: "top-result", tabindex: "-1" }, heading),
    make("p", { class: "sent" }, isReport(result) ? words.sent_report : words.sent),
    emergency ? make("a", { class: "phone", href: "tel:999" }, "999") : null,
    ...(advised || emergency ? [...texts, ...numbers] : [...numbers, ...texts]),
  );
}

/**
 * What a step says: its title in bold, then its text.
 * @param {Element} step
 */
function said(step) {
  const title = step.querySelector("h3")?.textContent ?? "";
  const text = step.querySelector(".text")?.cloneNode(true);
  return [...(title ? [make("p", { class: "lead" }, make("strong", {}, title))] : []), ...(text ? [text] : [])];
}

/**
 * Make a row: its name at the left, its steps at the right, with the days that they end on.
 * @param {Known} known
 * @param {string} part
 * @param {HTMLElement[]} steps
 */
function row(known, part, steps) {
  const { words, result, advised, texts } = known;
  const name = words.parts[part.replaceAll("-", "_")];
  const telling = part === "also-tell";
  const inside = steps.filter((step) => step.dataset.part === part || (telling && !advised && isRole(step))).flatMap((step) => {
    const [lead, ...text] = said(step);
    const same = lead.textContent === name;
    return [...(same ? text : [lead, ...text]), ...daysOf(known, step).map((line) => make("p", {}, make("strong", {}, line)))];
  });
  if (inside.length) inside.push(...councilPages(known, part));
  if (telling) {
    const duties = result.duties.flatMap((id) => [...texts.querySelectorAll(`[data-duty="${id}"]>*`)]);
    inside.push(...duties.map((one) => one.cloneNode(true)));
  }
  return inside.length ? [titledRow(name, make("div", part === "say" ? { class: "say" } : {}, ...inside))] : [];
}

/** The page of the council or its board that belongs to a row. @param {Known} known @param {string} part */
function councilPages({ council, words, contacts }, part) {
  if (!council) return [];
  /** @type {Record<string, string[]>} */
  const pages = { "write-down": [council.form, words.council_form], help: [council.early_help, words.council_early_help], "hear-back": [council.board_page, council.board] };
  const [page, name] = pages[part] ?? [];
  return page ? [make("p", {}, beside(page, fill(name, { council: council.name }), contacts.words))] : [];
}

/** After a result that could not wait: go on with the questions, since they can add whom else to tell. @param {Known} known */
function continueRow({ words, result, go }) {
  const change = result.ended ? { carryOn: true, at: result.asked.at(-1), changing: true } : { at: result.next };
  const button = second(words.carry_on, () => go(change));
  const title = result.ended ? words.carry_on_title : words.rest_title;
  return titledRow(title, make("p", {}, words.carry_on_text), make("p", { class: "actions" }, button));
}

/** I am more worried than this: raises, and the record says so. Nothing here lowers. @param {Known} known */
function worried({ words, guide, result, sitting, isReport, go }) {
  const said = result.response !== guide.response ? [make("p", { role: "status" }, words.raised)] : [];
  if (isReport(result)) return said.length ? titledRow(words.more_worried, ...said) : null;
  const button = second(words.more_worried_button, () => go({ raised: sitting.raised + 1 }));
  return titledRow(words.more_worried, ...said, make("p", {}, words.more_worried_text), make("p", { class: "actions" }, button));
}

/** The way to the other guides, which take along what is asked once. @param {Known} known */
function guides({ page, words }) {
  const [heading, list] = page.querySelectorAll("[data-others]>*");
  return list ? titledRow(heading.textContent, make("p", { class: "small" }, words.carried), list.cloneNode(true)) : null;
}
