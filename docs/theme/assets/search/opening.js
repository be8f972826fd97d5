// @ts-check
/**
 * Runs before the theme's search: shows its form, which stands hidden where no script runs, and takes
 * words out of the address, so that nobody can send a link that searches for something by itself.
 * A classic script, because the theme's own is one and reads the address at once.
 */
(() => {
  const address = new URL(location.href);
  if (address.search) {
    address.search = "";
    history.replaceState(null, "", address);
  }
  for (const part of document.querySelectorAll(".search[hidden]")) part.removeAttribute("hidden");
  for (const part of document.querySelectorAll(".without-script")) part.setAttribute("hidden", "");
})();
