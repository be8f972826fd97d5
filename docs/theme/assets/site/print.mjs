// @ts-check
/** Printing: a button where the page asks for one, and nothing folded away on paper. */

for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-print-button]"))) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = place.dataset.printButton ?? "";
  button.addEventListener("click", () => print());
  place.append(button);
}

/** Paper shows everything: what is folded away opens for printing and folds again after it. */
/** @type {HTMLDetailsElement[]} */
let opened = [];
addEventListener("beforeprint", () => {
  opened = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details:not([open])"))];
  for (const details of opened) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
});
