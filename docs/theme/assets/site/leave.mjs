// @ts-check
/** Leave takes this page's place in the tab's history, so that Back does not return to it. */
const leave = /** @type {HTMLAnchorElement | null} */ (document.querySelector("[data-leave]"));
leave?.addEventListener("click", (event) => {
  event.preventDefault();
  location.replace(leave.href);
});
