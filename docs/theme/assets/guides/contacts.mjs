// @ts-check
/**
 * Whom to phone: the directory that the page of contacts holds, and the number for this hour.
 *
 * @typedef {{days: number[], opens: string, closes: string}} Hours Days count from Sunday, 0; times compare as text, `08:30`.
 * @typedef {{purpose: string, number: string, link: string, hours: Hours[], said: string}} PhoneNumber
 * @typedef {{id: string, name: string, in_wales: boolean, page: string, front_door: string, form: string, early_help: string,
 *   board: string, board_page: string, numbers: PhoneNumber[]}} Council
 * @typedef {{councils: Council[], calendar: import("./dates.mjs").Calendar, words: Record<string, string>}} Directory
 * @typedef {import("./dates.mjs").Moment} Moment
 */
import { make, fill } from "./making.mjs";

/** @type {Promise<Directory> | undefined} */
let fetched;

/**
 * Give the directory, fetched once from the page of contacts.
 * @param {{contacts: string}} data
 */
export function directory(data) {
  fetched ??= fetch(data.contacts)
    .then((answer) => answer.text())
    .then((text) => JSON.parse(text.match(/id="directory">(.*?)<\/script>/s)?.[1] ?? ""));
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
  const main = text.slice(text.indexOf("<main"), text.indexOf("</main>")); // Not the head: its styles are that page's own.
  const page = new DOMParser().parseFromString(main, "text/html");
  for (const link of page.querySelectorAll("a[href]")) {
    link.setAttribute("href", new URL(link.getAttribute("href") ?? "", answer.url).href);
    link.setAttribute("target", "_blank"); // To follow it here would lose the answers.
    link.setAttribute("rel", "noopener");
  }
  return page;
}

/**
 * Make the choice of the council in whose area the child is now; null if the list cannot be had.
 * @param {{contacts: string}} data
 * @param {{council: string}} sitting
 * @param {() => void} onChoice
 */
export async function councilChoice(data, sitting, onChoice) {
  const { councils, words } = await directory(data).catch(() => ({ councils: [], words: /** @type {Record<string, string>} */ ({}) }));
  if (councils.length === 0) return null;
  const options = (/** @type {boolean} */ here) =>
    councils.filter(({ in_wales }) => in_wales === here).map(({ id, name }) => make("option", { value: id, selected: id === sitting.council }, name));
  const select = make("select", { id: "council", autocomplete: "off" }, make("option", { value: "" }, words.choose), ...options(true), make("optgroup", { label: words.england }, ...options(false)));
  select.addEventListener("change", () => {
    sitting.council = /** @type {HTMLSelectElement} */ (select).value;
    onChoice();
  });
  return make("div", { class: "choice screen-only" }, make("label", { for: "council" }, words.council), select);
}

/**
 * Make a link that opens beside the guide, since to follow it here would lose the answers; it says so.
 * @param {string} page
 * @param {string} name
 * @param {Record<string, string>} words of the directory
 */
export const beside = (page, name, words) => make("a", { class: "strong", href: page, target: "_blank", rel: "noopener" }, `${name} (${words.new_tab})`);

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
 * @param {boolean} advice whether advice is asked for: its own line comes first while it is open
 * @param {boolean} pressing whether it cannot wait for the office to open
 */
export function numberBlock({ calendar, words }, council, moment, advice, pressing) {
  const later = pressing ? "" : "_later";
  const open = officeIsOpen(council, moment, calendar);
  const having = (/** @type {string} */ purpose) => council?.numbers.filter((one) => one.purpose === purpose) ?? [];
  const asking = advice ? having("advice").filter(({ hours }) => isOpen(hours, moment, calendar)) : [];
  const [first, second] = open ? ["day", "out-of-hours"] : ["out-of-hours", "day"];
  const answering = moment.sound ? [...asking, ...having(first)] : [];
  const others = [...having(first), ...having(second)];
  const rows = answering.slice(0, 1).map((number) => nowRow(number, words));
  if (council && rows.length === 0) {
    const ask = council.front_door && open ? ` ${words.ask_for} ${council.front_door}.` : "";
    rows.push(make("p", {}, beside(council.page, fill(words.council_page, { council: council.name }), words), ask));
  }
  if (moment.sound && !open && answering.length === 0) rows.push(make("p", { class: "small" }, words[`closed${later}`]));
  rows.push(...others.filter((one) => one !== answering[0]).map((number) => otherRow(number, words)));
  const police = make("p", { class: "small" }, `${words[`no_answer${later}`]} `, make("a", { href: "tel:101" }, words.police), " · ", make("a", { href: "tel:999" }, words.emergency));
  return make("div", { class: "numbers" }, ...rows, moment.sound ? null : make("p", { class: "small" }, words.wrong_clock), police);
}

/** @param {PhoneNumber} number @param {Record<string, string>} words */
const named = ({ purpose }, words) => words[`purpose_${purpose.replaceAll("-", "_")}`];

/**
 * The number that answers now.
 * @param {PhoneNumber} number
 * @param {Record<string, string>} words
 */
function nowRow(number, words) {
  const says = [named(number, words), words.open_now, number.said].filter(Boolean).join(", ");
  return make("p", {}, make("a", { class: "phone", href: `tel:${number.link}` }, number.number), make("span", { class: "small" }, says));
}

/**
 * A number that answers at another hour.
 * @param {PhoneNumber} number
 * @param {Record<string, string>} words
 */
function otherRow(number, words) {
  const when = number.said || (number.purpose === "out-of-hours" ? words.always : "");
  return make("p", { class: "small" }, `${named(number, words)}: `, make("a", { href: `tel:${number.link}` }, number.number), when && `, ${when}`);
}
