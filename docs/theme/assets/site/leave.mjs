// @ts-check
/** Leave takes this page's place in the tab's history, so that Back does not return to it. */
const leave = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-leave]"));
leave.onclick = () => {
  location.replace(leave.href);
  return false;
};
