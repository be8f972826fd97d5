// @ts-check
/**
 * Terms explained where they occur. A term is a link to the glossary; here it gets the part of a button that opens the
 * aside after its paragraph. It stays a link in the page: a button element is one block, which no line can break. The
 * aside is in the page already, so nothing is fetched.
 */

/** Close the aside that is open: one at a time, so that a page does not fill with them. */
let closeOpen = () => {};

/**
 * Let a term's link open its aside. Clicked with a key held down it is still a link.
 * @param {HTMLAnchorElement} button
 * @param {HTMLElement} aside
 */
function makeToggle(button, aside) {
  button.setAttribute("role", "button");
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", aside.id);

  /** @param {boolean} open */
  const show = (open) => {
    aside.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  const close = () => {
    show(false);
    button.focus();
  };
  button.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const opens = aside.hidden;
    closeOpen();
    show(opens);
    closeOpen = () => show(false);
  });
  button.addEventListener("keydown", (event) => {
    if (event.key !== " ") return; // Of the two keys that press a button, a link knows only Enter.
    event.preventDefault();
    button.click();
  });
  aside.querySelector("[data-closes]")?.addEventListener("click", close);
  for (const place of [button, aside]) {
    place.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !aside.hidden) close();
    });
  }
}

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.term[data-opens]"))) {
  const aside = document.getElementById(link.dataset.opens ?? "");
  if (aside) makeToggle(link, aside);
}
