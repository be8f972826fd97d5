// @ts-check
/**
 * Opens the search page by `s`, `f` or `/`, as the documentation theme opens its panel. Fetched when a key is first
 * pressed.
 *
 * A single key is also pressed by mistake: by a hand that shakes, or by a voice that the computer takes for typing.
 * WCAG 2.2 (2.1.4) asks for a way to turn such keys off. The search page has it, since that is where a mistake leads.
 * This site stores nothing, so the choice stands in the address, `?keys=off`, and every link takes it along; a bookmark
 * keeps it for good.
 */

const KEYS = new Set(["s", "f", "/"]);
const TYPED_INTO = "input, select, textarea, [contenteditable]";

/** The answers of a guide live on its page alone, and no key may take a reader away from them. */
const ANSWERED = ".player dd, .player input:checked";

const OFF = "?keys=off";
const isOff = location.search === OFF;

/** @param {KeyboardEvent} event */
export function press(event) {
  const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-search]"));
  const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented);
  const isTyping = event.target instanceof Element && event.target.closest(TYPED_INTO);
  if (isOff || !link || !isPlain || isTyping || !KEYS.has(event.key) || document.querySelector(ANSWERED)) return;
  event.preventDefault();
  link.click();
}

/** @param {MouseEvent} event */
function takeAlong({ target }) {
  const link = target instanceof Element ? /** @type {HTMLAnchorElement | null} */ (target.closest("a[href]")) : null;
  if (link?.origin === location.origin && link.search === "") link.search = OFF;
}

if (isOff) for (const click of /** @type {const} */ (["click", "auxclick"])) addEventListener(click, takeAlong, true);
