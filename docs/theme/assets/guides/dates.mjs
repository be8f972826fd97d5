// @ts-check
/**
 * Days and hours as they are in Wales, wherever the device thinks it is. A day is written `2026-11-23`.
 *
 * @typedef {{holidays: string[], until: string, weekdays: string[], months: string[], usual:
 *   import("./contacts.mjs").Hours, built_on: string}} Calendar Names of days begin with Sunday. `until` is the last
 *   day that the holidays are known for.
 * @typedef {{day: string, time: string, weekday: number, clock: string, sound: boolean}} Moment `clock` compares with
 *   hours, such as `08:30`; `sound` is false where
 *   the device's clock cannot be right.
 * @typedef {{written: string, latest: string | null}} Deadlines Days; null where they cannot be told.
 */

const DAY = 86_400_000;

/** A clock that runs so many days ahead of the day on which the site was built is not believed. */
const TOO_FAR_AHEAD = 3 * 365;

/**
 * Give the day and the time in Wales.
 * @param {Calendar} calendar
 * @param {Date} now
 * @returns {Moment}
 */
export function inWales(calendar, now = new Date()) {
  // Sweden writes days as we do: 2026-11-23 10:00:00. Where a browser does not know that, the day is not sound.
  const [day, time] = now.toLocaleString("sv-SE", { timeZone: "Europe/London" }).split(" ");
  const since = (at(day) - at(calendar.built_on)) / DAY;
  const clock = time.slice(0, 5);
  return {
    day,
    time: clock.replace(/^0/, ""),
    weekday: weekday(day),
    clock,
    sound: since >= -1 && since <= TOO_FAR_AHEAD,
  };
}

/** @param {string} day */
const at = (day) => Date.parse(`${day}T12:00Z`);

/** @param {string} day */
const weekday = (day) => new Date(at(day)).getUTCDay();

/**
 * @param {string} day
 * @param {number} days
 */
const plusDays = (day, days) => new Date(at(day) + days * DAY).toISOString().slice(0, 10);

/**
 * Say whether offices work on a day: not at weekends, not on bank holidays.
 * @param {string} day
 * @param {Calendar} calendar
 */
const isWorkingDay = (day, calendar) => weekday(day) % 6 !== 0 && !calendar.holidays.includes(day);

/**
 * Give the working day so many working days after a day; null where the bank holidays are not known that far.
 * @param {string} day
 * @param {number} count
 * @param {Calendar} calendar
 */
export function plusWorkingDays(day, count, calendar) {
  let found = day;
  for (let left = count; left > 0;) {
    found = plusDays(found, 1);
    if (isWorkingDay(found, calendar)) left -= 1;
  }
  return found <= calendar.until ? found : null;
}

/**
 * Give the day by which to look again, so many weeks on: the last working day by then, since whoever has to be asked is
 * not there on others.
 * @param {string} day
 * @param {number} weeks
 * @param {Calendar} calendar
 */
export function reviewDay(day, weeks, calendar) {
  let found = plusDays(day, weeks * 7);
  while (!isWorkingDay(found, calendar)) found = plusDays(found, -1);
  return found;
}

/**
 * Work out the days. The written report is due within 24 hours of the call, at the very latest by the end of the next
 * working day. Source: wsp-c2-p17
 * @param {Moment} moment
 * @param {Calendar} calendar
 * @returns {Deadlines}
 */
export function deadlines(moment, calendar) {
  return moment.sound
    ? { written: plusDays(moment.day, 1), latest: plusWorkingDays(moment.day, 1, calendar) }
    : { written: "", latest: null };
}

/**
 * Say a day as a reader does: Tuesday 1 December 2026.
 * @param {string} day
 * @param {Calendar} calendar
 */
export function inWords(day, calendar) {
  const [year, month, date] = day.split("-").map(Number);
  return `${calendar.weekdays[weekday(day)]} ${date} ${calendar.months[month - 1]} ${year}`;
}

/** Give a whole day, and the moment, as calendar files write them. @param {string} day */
export function calendarDays(day) {
  const compact = (/** @type {string} */ text) => text.replace(/[-:]|\.\d+/g, "");
  return { start: compact(day), end: compact(plusDays(day, 1)), now: compact(new Date().toISOString()) };
}
