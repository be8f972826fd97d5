// @ts-check
/**
 * Whom to phone: the directory that the page of contacts holds, and the number for this hour.
 *
 * @typedef {{days: number[], opens: string, closes: string}} Hours Days count from Sunday, 0; times compare as text,
 *   `08:30`.
 * @typedef {{purpose: string, named: string, number: string, link: string, hours: Hours[], said: string,
 *   last: string}} PhoneNumber `last` is the last day on which it may be shown: a site may not be built for long.
 * @typedef {{page: string, page_says: string}} OutsidePage
 * @typedef {OutsidePage & {id: string, name: string, in_wales: boolean, front_door: string,
 *   pages: Record<string, OutsidePage>, numbers: PhoneNumber[]}} Council
 * It has a page of its own, and `pages` for a purpose or a row of the result.
 * @typedef {{councils: Council[], calendar: import("./dates.mjs").Calendar, words: Record<string, string>,
 *   choice: HTMLElement}} Directory
 * @typedef {import("./dates.mjs").Moment} Moment
 */
import { make } from "./making.mjs";

/** @type {Promise<Directory> | undefined} */
let fetched;

/**
 * Give the directory, fetched once from the page of contacts.
 * @param {{contacts: string}} data
 */
export function directory(data) {
  fetched ??= pageAt(data.contacts).then((page) => ({
    ...JSON.parse(page.getElementById("directory")?.textContent ?? ""),
    choice: page.querySelector("template")?.content.firstElementChild,
  }));
  fetched.catch(() => (fetched = undefined)); // The next one who asks tries again.
  return fetched;
}

/**
 * Fetch a page of this site, with its links made whole and opening beside the guide.
 * @param {string} address
 */
export async function pageAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(address);
  const text = await answer.text();
  // Not the head: its styles are that page's own.
  const main = text.slice(text.indexOf("<main"), text.indexOf("</main>"));
  const page = new DOMParser().parseFromString(main, "text/html");
  for (const link of page.querySelectorAll("a[href]")) {
    // To follow it here would lose the answers.
    Object.assign(link, {
      href: new URL(link.getAttribute("href") ?? "", answer.url),
      target: "_blank",
      rel: "noopener",
    });
  }
  return page;
}

/**
 * Give the choice of the council in whose area the child is now.
 * @param {import("./sitting.mjs").Desk} desk
 */
export async function councilChoice(desk) {
  const { choice } = await directory(desk.data);
  const select = /** @type {HTMLSelectElement} */ (choice.querySelector("select"));
  select.value = desk.sitting.council;
  select.onchange = () => {
    desk.sitting.council = select.value;
    if (desk.sitting.at === null) desk.go({});
  };
  return (desk.choice = choice);
}

/**
 * Make a link that opens beside the guide, since to follow it here would lose the answers; it says so.
 * @param {OutsidePage} to
 * @param {Record<string, string>} words of the directory
 * @param {string} after
 */
export const beside = ({ page, page_says }, words, after = "") =>
  make(
    "p",
    {},
    make("a", { class: "strong", href: page, target: "_blank", rel: "noopener" }, `${page_says} (${words.new_tab})`),
    after,
  );

/**
 * Say whether hours hold at a moment. Nothing is open on a bank holiday.
 * @param {Hours[]} hours
 * @param {Moment} moment
 * @param {import("./dates.mjs").Calendar} calendar
 */
export function isOpen(hours, moment, calendar) {
  const today = hours.filter(({ days }) => days.includes(moment.weekday));
  return (
    !calendar.holidays.includes(moment.day) &&
    today.some(({ opens, closes }) => opens <= moment.clock && moment.clock < closes)
  );
}

/**
 * Say whether offices are usually open: the council's own hours where they are known.
 * @param {Council | undefined} council
 * @param {Moment} moment
 * @param {import("./dates.mjs").Calendar} calendar
 */
export function officeIsOpen(council, moment, calendar) {
  const day = council?.numbers.find(({ purpose }) => purpose === "day");
  return isOpen(day?.hours.length ? day.hours : [calendar.usual], moment, calendar);
}

/**
 * Make the block of numbers: the one that answers at this hour, the others, and the police. Where none answers now, the
 * council's own page stands in its place: a number that is closed must not look like the one to phone.
 * @param {Directory} directory
 * @param {Council | undefined} council
 * @param {Moment} moment
 * @param {string[]} purposes of the numbers, first the one to try first
 * @param {boolean} pressing whether it cannot wait for the office to open
 */
export function numberBlock({ calendar, words }, council, moment, purposes, pressing) {
  const later = pressing ? "" : "_later";
  const open = officeIsOpen(council, moment, calendar);
  const answers = (/** @type {PhoneNumber} */ { purpose, hours }) =>
    moment.sound && (purpose === "out-of-hours" ? !open : hours.length ? isOpen(hours, moment, calendar) : open);
  const numbers = numbersFor(council, moment, purposes);
  const first = numbers.find(answers);
  const rows = first ? [nowRow(first, words)] : [];
  if (council && !first)
    rows.push(beside(council, words, open && council.front_door ? ` ${words.ask_for} ${council.front_door}.` : ""));
  if (moment.sound && !open && !first) rows.push(make("p", { class: "small" }, words[`closed${later}`]));
  rows.push(...numbers.filter((one) => one !== first).map((number) => otherRow(number)));
  const police = make(
    "p",
    { class: "small" },
    words[`no_answer${later}`],
    " ",
    make("a", { href: "tel:101" }, words.police),
    " · ",
    make("a", { href: "tel:999" }, words.emergency),
  );
  return make(
    "div",
    { class: "numbers" },
    ...rows,
    moment.sound ? null : make("p", { class: "small" }, words.wrong_clock),
    police,
  );
}

/**
 * Make the lines for what a step or a duty is done with: the number, its hours, whether it answers now, and the page
 * for it. Where neither is known, the council's own page.
 * @param {Directory} directory
 * @param {Council} council
 * @param {Moment} moment
 * @param {string} purpose
 */
export function numberLines({ calendar, words }, council, moment, purpose) {
  const state = (/** @type {Hours[]} */ hours) => (isOpen(hours, moment, calendar) ? words.open_now : words.closed_now);
  const lines = numbersFor(council, moment, [purpose]).map((number) =>
    otherRow(number, moment.sound && number.hours.length ? state(number.hours) : ""),
  );
  if (purpose in council.pages || !lines.length) lines.push(beside(council.pages[purpose] ?? council, words));
  return make("div", { class: "numbers" }, ...lines);
}

/** @param {Council | undefined} council @param {Moment} moment @param {string[]} purposes */
const numbersFor = (council, { day }, purposes) =>
  purposes.flatMap((wanted) => council?.numbers.filter(({ purpose, last }) => purpose === wanted && day <= last) ?? []);

/**
 * The number that answers now.
 * @param {PhoneNumber} number
 * @param {Record<string, string>} words
 */
function nowRow({ named, number, link, said }, words) {
  const says = [named, words.open_now, said].filter((one) => !!one).join(", ");
  return make(
    "p",
    {},
    make("a", { class: "phone", href: `tel:${link}` }, number),
    make("span", { class: "small" }, says),
  );
}

/**
 * A number that answers at another hour, or is not the first one to phone.
 * @param {PhoneNumber} number
 * @param {string} state
 */
const otherRow = ({ named, number, link, said }, state = "") =>
  make(
    "p",
    { class: "small" },
    `${named}: `,
    make("a", { href: `tel:${link}` }, number),
    said && `, ${said}`,
    state && `, ${state}`,
  );
