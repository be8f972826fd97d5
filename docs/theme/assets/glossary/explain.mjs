// @ts-check
/**
 * Terms explained where they occur. A term is a link to the glossary; here it becomes a button that opens the
 * aside after its paragraph. The aside is in the page already, so nothing is fetched.
 */

/** Closes the aside that is open: one at a time, so that a page does not fill with them. */
let closeOpen = () => {};

/**
 * Make a button of a term's link. Modified clicks are gone with the link, and the aside holds it.
 * @param {HTMLAnchorElement} link
 * @param {HTMLElement} aside
 */
function makeToggle(link, aside) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
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
  button.addEventListener("click", () => {
    const opens = aside.hidden;
    closeOpen();
    show(opens);
    closeOpen = () => show(false);
  });
  aside.querySelector("[data-closes]")?.addEventListener("click", close);
  for (const place of [button, aside]) {
    place.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !aside.hidden) close();
    });
  }
  link.replaceWith(button);
}

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.term[data-opens]"))) {
  const aside = document.getElementById(link.dataset.opens ?? "");
  if (aside) makeToggle(link, aside);
}
