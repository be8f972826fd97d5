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
 * Make the block of numbers: the one for this hour, the other one, and the police. Without a number that may be shown it
 * is the council's own page.
 * @param {Directory} directory
 * @param {Council | undefined} council
 * @param {Moment} moment
 * @param {boolean} advice whether advice is asked for: its own line comes first while it is open
 * @param {boolean} pressing whether it cannot wait for the office to open
 */
export function numberBlock({ calendar, words }, council, moment, advice, pressing) {
  const later = pressing ? "" : "_later";
  const open = officeIsOpen(council, moment, calendar);
  const purposes = open ? ["day", "out-of-hours"] : ["out-of-hours", "day"];
  const numbers = council?.numbers ?? [];
  const lines = purposes.flatMap((purpose) => numbers.filter((one) => one.purpose === purpose));
  const asking = advice ? numbers.filter((one) => one.purpose === "advice" && isOpen(one.hours, moment, calendar)) : [];
  const ordered = [...asking, ...lines];
  const rows = ordered.map((number, index) => numberRow(number, words, index === 0 && moment.sound));
  if (council && rows.length === 0) {
    const ask = council.front_door ? ` ${words.ask_for} ${council.front_door}.` : "";
    rows.push(make("p", {}, beside(council.page, fill(words.council_page, { council: council.name }), words), ask));
  }
  if (moment.sound && !open && ordered.length === 0) rows.push(make("p", { class: "small" }, words[`closed${later}`]));
  const police = make("p", { class: "small" }, `${words[`no_answer${later}`]} `, make("a", { href: "tel:101" }, words.police), " · ", make("a", { href: "tel:999" }, words.emergency));
  return make("div", { class: "numbers" }, ...rows, moment.sound ? null : make("p", { class: "small" }, words.wrong_clock), police);
}

/**
 * @param {PhoneNumber} number
 * @param {Record<string, string>} words
 * @param {boolean} now
 */
function numberRow(number, words, now) {
  const name = words[`purpose_${number.purpose.replaceAll("-", "_")}`];
  const link = make("a", { class: now ? "phone" : "", href: `tel:${number.link}` }, number.number);
  return now
    ? make("p", {}, link, make("span", { class: "small" }, [name, words.open_now, number.said].filter(Boolean).join(", ")))
    : make("p", { class: "small" }, `${name}: `, link, `, ${number.said || words.always}`);
}
