// @ts-check
/**
 * The search page around the documentation theme's own script, which comes after this one.
 *
 * The words stay on this page: they stand in no address and no history, and an address that brings words is not obeyed.
 */
(() => {
  const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
  const [box, status, list] = [find(".search"), find("#search-status"), find("#search-results")];
  const input = /** @type {HTMLInputElement} */ (find("#search-words"));
  const toggle = find("#__search");

  const keysAreOff = location.search === "?keys=off";
  if (keysAreOff) import("./keys.mjs");
  else if (location.search !== "") history.replaceState(null, "", location.pathname + location.hash);
  find(`[data-keys=${keysAreOff ? "off" : "on"}]`).hidden = false;
  // On this page the theme itself listens to single keys.
  const unheard = (/** @type {KeyboardEvent} */ event) => {
    if (keysAreOff && event.key.length === 1 && event.target !== input) event.stopImmediatePropagation();
  };
  addEventListener("keydown", unheard, true);

  input.value = "";
  box.hidden = false;
  find(".without-script").hidden = true;

  // The theme's script would fetch the site map of each page that the head names in another language.
  const alternates = [...document.querySelectorAll("link[rel=alternate]")];
  for (const alternate of alternates) alternate.setAttribute("rel", "");

  const say = (/** @type {string} */ name) => {
    status.textContent = status.dataset[name] ?? "";
  };

  find("form[name=search]").addEventListener("submit", (event) => event.preventDefault());
  // The theme listens to keys alone; words are also pasted, spoken and corrected.
  input.addEventListener("input", () => {
    if (input.value.trim() !== "") say("searching");
    input.dispatchEvent(new Event("keyup"));
  });

  /** The theme hides its results whenever its panel closes; this page is the panel. */
  const keepOpen = () => {
    list.hidden = false;
    list.setAttribute("role", "list");
  };

  /** The theme's results are reached by arrow keys alone, and each is a heading of the first level. */
  const mend = () => {
    for (const link of list.querySelectorAll("a, summary")) link.removeAttribute("tabindex");
    for (const heading of list.querySelectorAll("h1, h2")) {
      heading.setAttribute("role", "heading");
      heading.setAttribute("aria-level", heading.localName === "h1" ? "2" : "3");
    }
    for (const nav of list.querySelectorAll("nav")) nav.setAttribute("role", "presentation");
  };
  new MutationObserver(mend).observe(list, { childList: true });

  addEventListener("DOMContentLoaded", () => {
    for (const alternate of alternates) alternate.setAttribute("rel", "alternate");
    toggle.addEventListener("change", keepOpen);
    keepOpen();
    const { component$ } = /** @type {any} */ (window);
    component$.subscribe((/** @type {{items?: object[], failed?: boolean}} */ { items, failed }) => {
      if (!items) return;
      if (failed) say("failed");
      else if (input.value.trim() === "") status.textContent = "";
      else if (items.length === 0) say("none");
      else status.textContent = `${status.dataset.some}: ${items.length}`;
    });
    input.focus();
  });
})();
