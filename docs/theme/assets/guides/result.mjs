// @ts-check
/**
 * The result on the screen: what to do, in the order in which a hurried reader needs it. Every sentence comes from the
 * page of result texts; this module chooses, orders and dates them.
 *
 * @typedef {import("./engine.mjs").Result} Result
 * @typedef {import("./wording.mjs").Known} Known
 * @typedef {import("./sitting.mjs").Desk} Desk
 */
import "../site/print.mjs";
import { beside, directory, numberBlock, numberLines, pageAt } from "./contacts.mjs";
import { deadlines, inWales } from "./dates.mjs";
import { asShown, run } from "./engine.mjs";
import { levelOf, make } from "./making.mjs";
import { daysOf, decision, printHead } from "./record.mjs";
import {
  headline,
  instructing,
  instruction,
  levelMark,
  plan,
  raising,
  second,
  stepsOf,
  titledRow,
  why,
} from "./wording.mjs";

/** @type {Promise<Document> | undefined} */
let fetched;

/**
 * Make what stands in the result. Throws where its texts cannot be had; whoever asks again tries again.
 * @param {Desk} desk
 * @param {Element | null} choice of the council
 */
export async function resultOf(desk, choice) {
  const { sitting, data, isReport } = desk;
  fetched ??= pageAt(data.texts);
  fetched.catch(() => (fetched = undefined));
  const [texts, contacts] = await Promise.all([fetched, directory(data)]);
  const words = JSON.parse(texts.getElementById("result-words")?.textContent ?? "{}");
  const moment = inWales(contacts.calendar);
  const council = contacts.councils.find(({ id }) => id === sitting.council);
  const guide = run(data.logic, sitting.answers, sitting);
  const result = asShown(
    data.logic,
    guide,
    sitting.raised,
    data.reports[0],
    council?.in_wales === false ? data.outside_wales : [],
  );
  const advised = !isReport(result) && result.advice !== data.logic.advice[0];
  const leading = isReport(result) ? [] : dutiesOf({ texts, result }).filter(({ dataset }) => dataset.leads);
  const known = {
    ...desk,
    choice,
    guide,
    result,
    advised,
    leading,
    texts,
    contacts,
    words,
    moment,
    council,
    limits: deadlines(moment, contacts.calendar),
  };
  return [printHead(known), ...body(known)];
}

/** @param {Known} known */
function body(known) {
  const { result, advised, leading, sitting, words, data } = known;
  const all = stepsOf(known);
  const first = all.filter(
    (step) => step.dataset.first !== undefined && data.logic.steps[result.response].includes(step.dataset.step ?? ""),
  );
  const others = all.filter((step) => !first.includes(step));
  const [urgent, ...rows] = words.rows.map((part) => row(known, part, others));
  const carryOn = result.next !== null || (result.ended && !sitting.carryOn) ? [continueRow(known)] : [];
  const closing = [plan(known), raising(known), why(known), worried(known), decision(known), guides(known)].filter(
    (part) => !!part,
  );
  if (!advised)
    return [
      door(known, leading[0]?.dataset.leads ?? headline(known), [...leading, ...first], instructing(known)),
      ...urgent,
      ...rows.flat(),
      ...carryOn,
      ...closing,
    ];
  const text = /** @type {HTMLElement} */ (known.texts.querySelector(`[data-advice="${result.advice}"]`));
  const also = make(
    "section",
    { class: "apart", "aria-labelledby": "whatever" },
    make("p", { class: "small" }, words.whatever),
    levelMark(known),
    make("h2", { id: "whatever" }, instructing(known).dataset.afterAdvice ?? ""),
    ...first.flatMap((step) => said(known, step)),
  );
  return [
    door(known, (leading[0] ?? text).dataset.leads ?? "", [...leading, ...others.filter(isRole), text], text),
    ...urgent,
    also,
    ...rows.flat(),
    ...closing,
  ];
}

/**
 * The duties of a result, as the page of texts writes them.
 * @param {{texts: Document, result: Result}} known
 * @returns {HTMLElement[]}
 */
const dutiesOf = ({ texts, result }) =>
  result.duties.flatMap((id) => /** @type {HTMLElement | null} */ (texts.querySelector(`[data-duty="${id}"]`)) ?? []);

/** Say whether a step names whom a role tells or asks. @param {HTMLElement} step */
const isRole = (step) => step.dataset.part === "contact";

/**
 * The doorway: the one thing to do now.
 * @param {Known} known
 * @param {string} heading
 * @param {HTMLElement[]} first
 * @param {HTMLElement} text of the response or the advice: it names the numbers
 */
function door(known, heading, first, { dataset: { phones } }) {
  const { page, data, isReport, words, contacts, council, choice, moment, result, advised } = known;
  const level = levelOf(page, result.response)?.classList[1] ?? "";
  const pressing = isReport(result) || result.advice === data.logic.advice.at(-1);
  const block = phones ? numberBlock(contacts, council, moment, phones.split(" "), pressing) : null;
  const asked = block || first.some(({ dataset }) => dataset.number) ? choice : null;
  const numbers = council ? [block, asked] : [asked, block]; // Once it is chosen, its number comes first.
  const emergency = result.response === data.emergency;
  const steps = first.flatMap((step) => said(known, step));
  if (steps[0]?.textContent === instruction(known)) steps.shift(); // The heading has said it.
  return make(
    "section",
    { class: `door ${advised ? "" : level}`, "aria-labelledby": "top-result" },
    advised ? null : levelMark(known),
    make("h1", { id: "top-result", tabindex: "-1" }, heading),
    make("p", { class: "sent" }, isReport(result) ? words.sent_report : words.sent),
    emergency ? make("a", { class: "phone", href: "tel:999" }, "999") : null,
    ...(block && !advised && !emergency ? [...numbers, ...steps] : [...steps, ...numbers]),
  );
}

/**
 * What a step says: its title in bold, the council's number that it is done with, and its text.
 * @param {Known} known
 * @param {HTMLElement} step
 */
function said(known, step) {
  const title = step.querySelector("h3")?.textContent ?? "";
  const text = step.querySelector(".text")?.cloneNode(true);
  return [title ? make("p", { class: "lead" }, make("strong", {}, title)) : null, numberOf(known, step), text].filter(
    (part) => !!part,
  );
}

/** The council's number for a step or a duty. @param {Known} known @param {HTMLElement} named */
const numberOf = ({ contacts, council, moment }, { dataset: { number } }) =>
  council && number ? numberLines(contacts, council, moment, number) : null;

/**
 * Make a row: its name at the left, its steps at the right, with the days that they end on.
 * @param {Known} known
 * @param {string} part
 * @param {HTMLElement[]} steps
 */
function row(known, part, steps) {
  const { words, advised, leading, council, contacts } = known;
  const name = words.parts[part.replaceAll("-", "_")];
  const telling = part === "also-tell";
  /** @type {(Node | null)[]} */
  const inside = steps
    .filter((step) => step.dataset.part === part || (telling && !advised && isRole(step)))
    .flatMap((step) => {
      const [lead, ...text] = said(known, step);
      const same = lead.textContent === name;
      return [
        ...(same ? text : [lead, ...text]),
        ...daysOf(known, step).map((line) => make("p", {}, make("strong", {}, line))),
      ];
    });
  const page = council?.pages[part]; // The council's, or its board's, that belongs to the row.
  if (inside.length && page) inside.push(beside(page, contacts.words));
  if (telling) {
    const duties = dutiesOf(known).filter((duty) => !leading.includes(duty));
    inside.push(...duties.flatMap((duty) => [...duty.cloneNode(true).childNodes, numberOf(known, duty)]));
  }
  return inside.length ? [titledRow(name, make("div", part === "say" ? { class: "say" } : {}, ...inside))] : [];
}

/**
 * After a result that could not wait: go on with the questions, since they can add whom else to tell.
 * @param {Known} known
 */
function continueRow({ words, result, go, data, sitting }) {
  const carryOn = result.ended;
  const { next } = run(data.logic, sitting.answers, { ...sitting, carryOn });
  const button = second(words.carry_on, () => go({ carryOn, at: next }));
  const title = result.ended ? words.carry_on_title : words.rest_title;
  return titledRow(title, make("p", {}, words.carry_on_text), make("p", { class: "actions" }, button));
}

/** I am more worried than this: raises, and the record says so. Nothing here lowers. @param {Known} known */
function worried({ words, guide, result, sitting, isReport, go }) {
  const said = result.response !== guide.response ? [make("p", { role: "status" }, words.raised)] : [];
  if (isReport(result)) return said.length ? titledRow(words.more_worried, ...said) : null;
  const button = second(words.more_worried_button, () => go({ raised: sitting.raised + 1 }));
  return titledRow(
    words.more_worried,
    ...said,
    make("p", {}, words.more_worried_text),
    make("p", { class: "actions" }, button),
  );
}

/** The way to the other guides, which take along what is asked once. @param {Known} known */
function guides({ page, words }) {
  const [heading, list] = page.querySelectorAll("[data-others]>*");
  return list
    ? titledRow(heading.textContent, make("p", { class: "small" }, words.carried), list.cloneNode(true))
    : null;
}
