// @ts-check
/** Opens the search page by `s`, `f` or `/`, as the documentation theme opens its panel. */

const KEYS = new Set(["s", "f", "/"]);
const TYPED_INTO = "input, select, textarea, [contenteditable]";

const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-search]"));

addEventListener("keydown", (event) => {
  const isPlain = !(event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented);
  const isTyping = event.target instanceof Element && event.target.closest(TYPED_INTO);
  if (!link || !isPlain || isTyping || !KEYS.has(event.key)) return;
  event.preventDefault();
  link.click();
});
