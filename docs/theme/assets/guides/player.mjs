// @ts-check
/**
 * Turns the numbered document into one question at a time. The first question is drawn here, so that it can be answered
 * at once; all that follows is fetched at the first sign of a reader: a pointer moves, a finger touches, a key is pressed.
 * If it cannot be fetched, the document comes back.
 */
// The page names this one too, so that both are fetched at once.
import { fill, make, pose, questionForm } from "./making.mjs";

const page = /** @type {HTMLElement} */ (document.querySelector("[data-guide]"));

/** What another page handed over: taken out of the storage before it is read. */
function handedOver() {
  try {
    const handed = sessionStorage.getItem("trothwy");
    sessionStorage.removeItem("trothwy");
    return handed;
  } catch {
    return null; // Storage is switched off: there is nothing to take over.
  }
}

const handed = handedOver();
const title = page.querySelector("h1")?.textContent ?? "";
const numbers = page.querySelectorAll(".number");
// What the form does: it waits for the rest, which then takes over.
/** @type {import("./making.mjs").On} */
const on = { goOn: () => begin().then(() => on.goOn()), drawMark: () => begin().then(() => on.drawMark()) };
const form = questionForm(title, page.dataset, on);
pose(form, /** @type {Element} */ (page.querySelector(".question")), page.dataset);
// The way back and the mark so far have their places from the beginning: nothing moves when they come.
const progress = fill(page.dataset.progress ?? "", { number: 1, rest: numbers.length - 1 });
const player = make(
  "div",
  { class: "page player" },
  make("p", { class: "back" }, make("span", { class: "small" }, progress)),
  make("div", { class: "beside" }, make("div", {}, form)),
);
page.hidden = true;
page.dataset.guide = "played"; // It waits no longer: should it be asked for, it is there at once.
page.before(player);

/** @type {Promise<void> | undefined} */
let begun;

/** Fetch the rest, once, and begin. */
function begin() {
  begun ??= Promise.all([import("./sitting.mjs"), fetch("guide.json").then((answer) => answer.json())])
    .then(([{ begin }, data]) => begin({ page, player, data, title, handed, form, on }))
    .catch(() => {
      on.goOn = on.drawMark = () => {};
      player.remove();
      page.hidden = false;
    });
  return begun;
}

if (handed) begin();
for (const sign of ["pointermove", "pointerdown", "keydown"]) addEventListener(sign, begin, { once: true });
