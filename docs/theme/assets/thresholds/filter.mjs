// @ts-check
/**
 * Shows only the indicators of one theme, level or age. The page is complete without it: everything is
 * there, and this only hides. Nothing is stored, and the choice stands in no address.
 */

/** @param {Document} document */
function start(document) {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-filter=indicators]"));
  const status = /** @type {HTMLElement | null} */ (document.querySelector("[data-filter-count]"));
  if (!form || !status) return;
  const choices = /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll("[data-filter-by]")]);
  const items = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-item]")]);
  const groups = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-group]")]);
  const order = status.textContent ?? "";

  /** @param {HTMLElement} item */
  const fits = (item) =>
    choices.every((choice) => {
      const own = (item.dataset[choice.dataset.filterBy ?? ""] ?? "").split(" ");
      return choice.value === "" || own.includes(choice.value) || own[0] === "";
    });

  const show = () => {
    for (const item of items) item.hidden = !fits(item);
    for (const group of groups) group.hidden = !group.querySelector("[data-item]:not([hidden])");
    const count = items.filter((item) => !item.hidden).length;
    status.textContent = count === 0 ? (status.dataset.none ?? "") : `${status.dataset.shown} ${count}. ${order}`;
  };

  form.addEventListener("change", show);
  form.hidden = false;
}

start(document);
