// @ts-check
/**
 * Turns the numbered document into one question at a time. The first question is drawn here, so that it can be answered
 * at once; all that follows is fetched while the reader reads. If it cannot be fetched, the document comes back.
 */
import { make } from "./making.mjs";
import { questionForm } from "./question.mjs";

const page = /** @type {HTMLElement} */ (document.querySelector("[data-guide]"));
const data = JSON.parse(document.getElementById("guide-data")?.textContent ?? "{}");
const player = make("div", { class: "page player" });

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
const section = /** @type {HTMLElement} */ (page.querySelector("[data-question]"));
const first = section.dataset.question ?? "";
const title = page.querySelector("h1")?.textContent ?? "";
const form = questionForm(section, title, data.words, [], {
  onContinue: async (chosen) => (await sitting)?.goOn(first, chosen),
  onChange: async (chosen) => (await sitting)?.drawMark(first, chosen),
});
player.append(make("div", { class: "beside" }, make("div", {}, form)));
page.hidden = true;
page.before(player);

const sitting = Promise.all([import("./sitting.mjs"), fetch("logic.json").then((answer) => answer.json())])
  .then(([{ begin }, logic]) => begin({ page, player, data: { ...data, logic }, title, handed, form }))
  .catch(() => {
    player.remove();
    page.hidden = false;
  });
void import("../site/print.mjs");
