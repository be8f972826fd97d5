// @ts-check
/**
 * A sitting with one guide: where the reader is, what was answered, forwards, back and changed.
 *
 * What is answered lives in this module's memory only: not in the address, the history, the title or any storage. It is
 * gone when the page is left.
 *
 * @typedef {import("./engine.mjs").Answers} Answers
 * @typedef {import("./engine.mjs").Logic} Logic
 * @typedef {{answers: Answers, at: string | null, changing: boolean, carryOn: boolean, raised: number, council: string,
 *   decision: string}} Sitting Where the reader is. `at` is a question, or null for the result.
 * @typedef {{logic: Logic, hash: string, version: string, words: Record<string, string>, texts: string,
 *   contacts: string}} GuideData The logic, and what the page hands over: `texts` and `contacts` are addresses.
 * @typedef {{page: HTMLElement, player: HTMLElement, data: GuideData, title: string, handed: string | null,
 *   form: HTMLElement}} Parts
 */
import { make, fill } from "./making.mjs";
import { questionForm, said, asked } from "./question.mjs";
import { run, atMost } from "./engine.mjs";
import { councilChoice } from "./contacts.mjs";
import { handOver, received } from "./handover.mjs";
import { floorsOf, isReport, levelOf } from "./naming.mjs";
import { drawResult } from "./result.mjs";

/**
 * Begin a sitting on the first question, or where another page handed it over.
 * @param {Parts} parts
 */
export function begin({ page, player, data, title, handed, form }) {
  const { logic, words } = data;
  /** @type {Sitting} */
  let sitting = start(logic);

  const sections = new Map([...page.querySelectorAll("[data-question]")].map((one) => [one.getAttribute("data-question"), one]));

  /** @param {string} id */
  const section = (id) => /** @type {HTMLElement} */ (sections.get(id));

  /** @param {string | null} id */
  const place = (id) => (id === null ? Infinity : logic.questions.findIndex((one) => one.id === id));

  const soFar = () => run(logic, sitting.answers, sitting.carryOn);

  /** Draw where the reader is, and put the focus on its heading, which a screen reader then says. */
  async function draw() {
    const now = soFar();
    const around = { back: backRow(now), side: side(now) };
    if (sitting.at === null) await drawResult({ page, player, data, title, sitting, go, section, ...around });
    else drawQuestion(sitting.at, around);
    player.querySelector("h1")?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  /**
   * @param {string} id
   * @param {{back: Node, side: Node}} around
   */
  function drawQuestion(id, { back, side }) {
    const chosen = sitting.answers[id] ?? [];
    const fresh = questionForm(section(id), title, words, chosen, {
      onContinue: (given) => goOn(id, given),
      onChange: (given) => drawMark(id, given),
    });
    player.replaceChildren(back, make("div", { class: "beside" }, make("div", {}, fresh), side), foot());
    furnish(fresh, id);
    drawMark(id, chosen);
  }

  /**
   * Put under the answers what stands there in every question.
   * @param {HTMLElement} around
   * @param {string} id
   */
  function furnish(around, id) {
    const after = around.querySelector(".after");
    after?.append(make("p", { class: "so-far", role: "status" }), make("p", { class: "hurry" }));
    if (section(id).dataset.asksCouncil !== undefined) {
      void councilChoice(data, sitting, () => {}).then((choice) => choice && after?.prepend(choice));
    }
  }

  /** @param {Partial<Sitting>} change */
  function go(change) {
    Object.assign(sitting, change);
    void draw();
  }

  /**
   * Take an answer and go on. After a change, every later answer that still applies is kept.
   * @param {string} id
   * @param {string[]} chosen
   */
  function goOn(id, chosen) {
    sitting.answers = { ...sitting.answers, [id]: chosen };
    const { asked: answered, next, ended } = soFar();
    const following = sitting.changing ? next : (answered[answered.indexOf(id) + 1] ?? next);
    go({ at: ended && !sitting.carryOn ? null : following, changing: false, raised: 0 });
  }

  /** The way back, and in words how far this is. @param {import("./engine.mjs").Result} now */
  function backRow(now) {
    const earlier = now.asked.filter((one) => place(one) < place(sitting.at));
    const previous = earlier.at(-1);
    const rest = atMost(logic, sitting.answers, now, sitting.carryOn) - (sitting.at !== null && sitting.at in sitting.answers ? 0 : 1);
    const progress = fill(rest > 0 ? words.progress : words.progress_last, { number: earlier.length + 1, rest });
    const back = () => go(sitting.raised ? { raised: 0 } : { at: previous });
    return make(
      "p",
      { class: "back" },
      previous ? make("button", { class: "link", click: back }, words.back) : make("span"),
      sitting.at === null ? null : make("span", { class: "small" }, progress),
    );
  }

  /** The answers so far, each with a way to change it. @param {import("./engine.mjs").Result} now */
  function side(now) {
    const list = make("dl", {});
    for (const id of now.asked.filter((one) => one !== sitting.at)) {
      const name = make("span", { class: "hidden" }, `: ${asked(section(id))}`);
      const change = make("button", { class: "link", click: () => go({ at: id, changing: true }) }, words.change, name);
      const given = sitting.answers[id].map((word) => said(section(id), word)).join("; ");
      list.append(make("dt", {}, asked(section(id))), make("dd", {}, given, " ", change, ...floorOf(now, id)));
    }
    if (!list.childElementCount) return make("div");
    const kept = make("p", { class: "small screen-only" }, words.kept);
    return make("section", { class: "side", "aria-labelledby": "answers" }, make("h2", { id: "answers" }, words.answers), list, kept);
  }

  /**
   * What one question's answers call for by themselves. In a report, advice is had in the call: only the record names it.
   * @param {import("./engine.mjs").Result} now
   * @param {string} id
   */
  function floorOf(now, id) {
    const { response, advice } = floorsOf(logic, now, id);
    const level = response ? [levelOf(page, response) ?? ""] : [];
    return [...level, ...(advice ? [make("span", isReport(now) ? { class: "print-only" } : {}, make("span", { class: "level" }, words[`advice_${advice}`]))] : [])];
  }

  /**
   * Say what the answers call for so far, with the ones on the screen.
   * @param {string} id
   * @param {string[]} chosen
   */
  function drawMark(id, chosen) {
    const status = player.querySelector(".so-far");
    if (!status) return;
    const { [id]: _, ...others } = sitting.answers;
    const now = run(logic, chosen.length ? { ...others, [id]: chosen } : others, sitting.carryOn);
    const level = now.response === logic.responses[0] ? null : levelOf(page, now.response);
    const advice = now.advice === logic.advice[0] || isReport(now) ? null : make("span", {}, words[`advice_${now.advice}`]);
    const parts = level || advice ? [make("span", {}, words.at_least), level, advice, make("small", {}, words.never_lower)] : [];
    const fresh = make("p", {}, ...parts);
    if (fresh.textContent !== status.textContent) status.replaceChildren(...fresh.childNodes);
    const show = () => go({ at: null, changing: false, answers: chosen.length ? { ...others, [id]: chosen } : others });
    const hurry = isReport(now) ? [make("button", { type: "button", class: "link", click: show }, words.show_now)] : [];
    player.querySelector(".hurry")?.replaceChildren(...hurry);
  }

  /** The way to the whole document: to read ahead, or to print it empty. */
  function foot() {
    const show = () => {
      player.remove();
      page.hidden = false;
      const heading = page.querySelector("h1");
      heading?.setAttribute("tabindex", "-1");
      heading?.focus();
    };
    return make("p", { class: "screen-only small" }, make("button", { class: "link", click: show }, words.all_questions));
  }

  document.head.append(make("link", { rel: "stylesheet", href: new URL("sitting.css", import.meta.url).href }));
  const taken = handed ? received(handed, logic) : null;
  if (taken) go({ ...taken });
  else {
    furnish(form, logic.questions[0].id);
    player.prepend(backRow(soFar()));
    player.append(foot());
  }
  handOver(page, logic, () => sitting);

  // Nothing of the sitting stays behind, not even in a page that the browser keeps to come back to.
  addEventListener("pagehide", () => {
    sitting = start(logic);
    player.replaceChildren();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  return { goOn, drawMark };
}

/**
 * @param {Logic} logic
 * @returns {Sitting}
 */
function start(logic) {
  return { answers: {}, at: logic.questions[0].id, changing: false, carryOn: false, raised: 0, council: "", decision: "" };
}
