// @ts-check
/**
 * The result on the screen: what to do, in the order in which a hurried reader needs it. Every sentence comes from the
 * page of result texts; this module chooses, orders and dates them.
 *
 * @typedef {import("./engine.mjs").Result} Result
 * @typedef {import("./engine.mjs").Logic} Logic
 * @typedef {import("./sitting.mjs").Sitting} Sitting
 * @typedef {import("./naming.mjs").Known} Known
 * @typedef {{page: HTMLElement, player: HTMLElement, title: string, sitting: Sitting,
 *   data: import("./sitting.mjs").GuideData,
 *   go: (change: Partial<Sitting>) => void, back: Node, side: Node,
 *   section: (id: string) => HTMLElement}} Parts
 */
import { beside, directory, councilChoice, numberBlock, pageAt } from "./contacts.mjs";
import { deadlines, inWales } from "./dates.mjs";
import { moreWorried, run } from "./engine.mjs";
import { fill, make } from "./making.mjs";
import { headline, instruction, isReport, levelMark, levelOf, stepsOf, titledRow } from "./naming.mjs";
import { plan, raising, why } from "./reasons.mjs";
import { daysOf, decision, printHead } from "./record.mjs";

/** @type {Promise<Document> | undefined} */
let fetched;

/** @param {Parts} parts */
export async function drawResult(parts) {
  const { page, player, sitting, data, back, side } = parts;
  const result = resultOf(data.logic, sitting);
  let main;
  try {
    fetched ??= pageAt(data.texts);
    const [texts, contacts] = await Promise.all([fetched, directory(data)]);
    const words = JSON.parse(texts.getElementById("result-words")?.textContent ?? "{}");
    const moment = inWales(contacts.calendar);
    const council = contacts.councils.find(({ id }) => id === sitting.council);
    const known = { ...parts, result, texts, contacts, words, moment, council, limits: deadlines(moment, contacts.calendar) };
    main = make("div", {}, printHead(known), ...(await body(known)));
  } catch {
    fetched = undefined; // The connection was lost: the page's own list says the result, and the next draw tries again.
    const row = page.querySelector(`[data-result="${result.response}"]`)?.cloneNode(true) ?? "";
    main = make("div", {}, make("h1", { tabindex: "-1" }, data.words.your_result), row, ...owed(page, result));
  }
  player.replaceChildren(back, make("div", { class: "beside" }, main, side));
}

/**
 * @param {Logic} logic
 * @param {Sitting} sitting
 */
function resultOf(logic, sitting) {
  let result = run(logic, sitting.answers, sitting.carryOn);
  for (let count = 0; count < sitting.raised; count += 1) result = moreWorried(logic, result);
  return result;
}

/**
 * Where the texts could not be fetched: the links of the answers' own marks to what is owed beside the response.
 * @param {HTMLElement} page
 * @param {Result} result
 */
function owed(page, result) {
  const ends = [...result.duties.map((duty) => `#duty-${duty}`), `#advice-${result.advice}`];
  const links = ends.map((end) => page.querySelector(`a.plus[href$="${end}"]`)?.cloneNode(true));
  return links.filter((link) => link !== undefined).map((link) => make("p", {}, link));
}

/** @param {Known} known */
async function body(known) {
  const { result, data, sitting, words } = known;
  const logic = data.logic;
  const advice = !isReport(result) && result.advice !== logic.advice[0];
  const all = stepsOf(known);
  const first = all.filter((step) => step.dataset.first !== undefined && isOwn(known, step));
  const own = all.filter((step) => !first.includes(step));
  const roles = own.filter((step) => step.dataset.part === "contact");
  const rest = own.filter((step) => step.dataset.part !== "contact");
  const rows = words.rows.flatMap((/** @type {string} */ part) => row(known, part, rest.filter((step) => step.dataset.part === part), advice ? [] : roles));
  const carryOn = result.next !== null || (result.ended && !sitting.carryOn) ? [continueRow(known)] : [];
  const closing = [plan(known), raising(known), why(known), worried(known), decision(known), others(known)].filter((part) => part !== null);
  if (!advice) return [await door(known, headline(known), first), ...rows, ...carryOn, ...closing];
  const text = known.texts.querySelector(`[data-advice="${result.advice}"]`);
  const also = make("section", { class: "apart", "aria-labelledby": "whatever" }, make("p", { class: "small" }, words.whatever), levelMark(known), make("h2", { id: "whatever" }, instruction(known)), ...first.flatMap(said));
  return [await door(known, text?.querySelector("h2")?.textContent ?? "", [...(text ? [text] : []), ...roles]), also, ...rows, ...closing];
}

/** @param {Known} known @param {HTMLElement} step */
const isOwn = ({ data, result }, step) => data.logic.steps[result.response].includes(step.dataset.step ?? "");

/**
 * The doorway: the one thing to do now.
 * @param {Known} known
 * @param {string} heading
 * @param {Element[]} first
 */
async function door(known, heading, first) {
  const { page, data, sitting, words, contacts, council, moment, result, go } = known;
  const advice = !isReport(result) && result.advice !== data.logic.advice[0];
  const level = levelOf(page, result.response)?.classList[1] ?? "";
  const pressing = isReport(result) || result.advice === data.logic.advice.at(-1);
  const phones = advice || isReport(result) || result.response === "assessment";
  const numbers = phones ? [await councilChoice(data, sitting, () => go({})), numberBlock(contacts, council, moment, advice, pressing)] : [];
  if (council) numbers.reverse(); // Once it is chosen, its number comes first.
  const emergency = result.response === "emergency";
  const texts = first.flatMap(said);
  if (texts[0]?.textContent === instruction(known)) texts.shift(); // The heading has said it.
  return make(
    "section",
    { class: `door ${advice ? "" : level}`, "aria-labelledby": "top-result" },
    advice ? null : levelMark(known),
    make("h1", { id: "top-result", tabindex: "-1" }, heading),
    make("p", { class: "sent" }, isReport(result) ? words.sent_report : words.sent),
    emergency ? make("a", { class: "phone", href: "tel:999" }, "999") : null,
    ...(advice || emergency ? [...texts, ...numbers] : [...numbers, ...texts]),
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
 * @param {HTMLElement[]} found
 * @param {HTMLElement[]} roles
 */
function row(known, part, found, roles) {
  const { words, result, texts } = known;
  const name = words.parts[part.replaceAll("-", "_")];
  const inside = (part === "also-tell" ? [...roles, ...found] : found).flatMap((step) => {
    const [lead, ...text] = said(step);
    const same = lead.textContent === name;
    return [...(same ? text : [lead, ...text]), ...daysOf(known, step).map((line) => make("p", {}, make("strong", {}, line)))];
  });
  inside.push(...councilPages(known, part).filter(() => inside.length > 0));
  if (part === "also-tell") {
    for (const id of result.duties) {
      const duty = /** @type {HTMLElement | undefined} */ (texts.querySelector(`[data-duty="${id}"]`)?.cloneNode(true));
      inside.push(.../** @type {HTMLElement[]} */ ([...(duty?.children ?? [])]));
    }
  }
  return inside.length ? [titledRow(name, make("div", part === "say" ? { class: "say" } : {}, ...inside))] : [];
}

/** The pages of the council and its board that belong to a row. @param {Known} known @param {string} part */
function councilPages({ council, words, contacts }, part) {
  const pages = [
    { part: "write-down", page: council?.form, name: words.council_form },
    { part: "help", page: council?.early_help, name: words.council_early_help },
    { part: "hear-back", page: council?.board_page, name: council?.board ?? "" },
  ];
  return pages
    .filter((one) => one.part === part && one.page)
    .map(({ page, name }) => make("p", {}, beside(page ?? "", fill(name, { council: council?.name ?? "" }), contacts.words)));
}

/** After a result that could not wait: go on with the questions, since they can add whom else to tell. @param {Known} known */
function continueRow({ words, result, go }) {
  const change = result.ended ? { carryOn: true, at: result.asked.at(-1), changing: true } : { at: result.next };
  const button = make("button", { class: "button second", click: () => go(change) }, words.carry_on);
  const title = result.ended ? words.carry_on_title : words.rest_title;
  return titledRow(title, make("p", {}, words.carry_on_text), make("p", { class: "actions" }, button));
}

/** I am more worried than this: raises, and the record says so. Nothing here lowers. @param {Known} known */
function worried({ words, result, data, sitting, go }) {
  const raised = sitting.raised ? [make("p", { role: "status" }, words.raised)] : [];
  if (isReport(result)) return raised.length ? titledRow(words.more_worried, ...raised) : null;
  const button = make("button", { class: "button second", click: () => go({ raised: sitting.raised + 1 }) }, words.more_worried_button);
  return titledRow(words.more_worried, ...raised, make("p", {}, words.more_worried_text), make("p", { class: "actions" }, button));
}

/** The way to the other guides, which take along what is asked once. @param {Known} known */
function others({ page, words }) {
  const links = [...page.querySelectorAll("a[data-other]")].map((link) => make("li", {}, link.cloneNode(true)));
  const heading = page.querySelector("#others");
  const note = heading?.parentElement?.querySelector("p")?.cloneNode(true);
  return links.length ? titledRow(heading?.textContent ?? "", make("p", { class: "small" }, words.carried), make("ul", { class: "links" }, ...links), note) : null;
}
