// @ts-check
/**
 * What the frame of every page gains from a script. Without it, Leave is a link and print is the browser's own.
 */

/** Leave replaces this page in the tab's history, so that Back does not return to it. Other records of the visit remain. */
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a[data-leave]"))) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    location.replace(link.href);
  });
}

/** A button to print, where the page asks for one. It stands there only if it can work. */
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
