// @ts-check
/**
 * A sitting with one guide: where the reader is, what was answered, forwards, back and changed.
 *
 * What is answered lives in this module's memory only: not in the address, the history, the title or any storage. It is
 * gone when the page is left.
 *
 * @typedef {import("./engine.mjs").Answers} Answers
 * @typedef {import("./engine.mjs").Logic} Logic
 * @typedef {import("./engine.mjs").Result} Result
 * @typedef {{answers: Answers, at: string | null, changing: boolean, carryOn: boolean, raised: number, council: string,
 *   decision: string, brought: import("./engine.mjs").Met[]}} Sitting Where the reader is. `at` is a question, or null
 *   for the result; `brought` is what earlier guides called for, which stands.
 * @typedef {{logic: Logic, hash: string, version: string, answers: Record<string, string[]>, reports: string[],
 *   emergency: string, council_asked_with: string, outside_wales: string[], words: Record<string, string>, guides:
 *   Record<string, string>, texts: string, contacts: string}} GuideData What lies beside the page: the logic, the name
 *   of the answer at each place of the page, words, and two addresses.
 * @typedef {{page: HTMLElement, player: HTMLElement, data: GuideData, title: string, form: Element,
 *   on: import("./making.mjs").On}} Parts
 * @typedef {Parts & ReturnType<typeof reading> & {sitting: Sitting, go: (change: Partial<Sitting>) => void, isReport:
 *   (result: Result) => boolean, drawFrame: (now: Result) => void, choice?: HTMLElement, watcher?: {destroy: () =>
 *   void, onclose: () => void}}} Desk What the parts of the player share: `go` moves to where a change of the sitting
 *   leads, `isReport` tells whether somebody is phoned at once; `choice` is that of the council.
 */
import { complain, make, pose, reading } from "./making.mjs";
import { run } from "./engine.mjs";
import { handOver, received } from "./handover.mjs";
import { choiceOf, drawMark, earlier, frameOf, furnish, onForm, painted, withScreen } from "./screen.mjs";

/**
 * Begin a sitting on the first question, or where another page handed it over.
 * @param {Parts & {handed: string | null}} parts
 */
export function begin({ handed, ...parts }) {
  const { page, player, data, on } = parts;
  const { logic } = data;
  const isReport = (/** @type {Result} */ { response }) => data.reports.includes(response);
  const sitting = start(logic);
  const go = (/** @type {Partial<Sitting>} */ change) => {
    Object.assign(sitting, change);
    draw(desk);
  };
  const desk = /** @type {Desk} */ ({ ...parts, ...reading(page, data.answers), sitting, isReport, go });
  desk.drawFrame = frameOf(desk, () => go(sitting.raised ? { raised: 0 } : { at: earlier(desk, soFar(desk)).at(-1) }));
  const taken = handed && received(handed, logic);
  if (taken) go(taken);
  else {
    furnish(desk, sitting.at ?? "");
    desk.drawFrame(soFar(desk));
  }
  handOver(page, data, () => (sitting.at ? { ...sitting, answers: withScreen(desk) } : sitting));
  whenLeft(() => {
    Object.assign(sitting, start(logic));
    delete desk.choice;
    desk.drawFrame(soFar(desk));
    player.replaceChildren();
  });
  Object.assign(on, { goOn: () => forwards(desk), drawMark: () => drawMark(desk) });
}

/**
 * Draw where the reader is, and put the focus on its heading, which a screen reader then says.
 * @param {Desk} desk
 */
async function draw(desk, now = soFar(desk)) {
  const { page, player, form, sitting, section, drawFrame } = desk;
  if (sitting.at !== null) {
    pose(form, section(sitting.at), page.dataset);
    furnish(desk, sitting.at);
    drawMark(desk, now);
  }
  const content = /** @type {Element} */ (player.querySelector(".beside>div"));
  const shown = sitting.at === null ? await result(desk, now) : [form];
  if (content.firstChild !== shown[0]) content.replaceChildren(...shown);
  drawFrame(now);
  backOnPhones(desk);
  // To ask at once whether the heading can be seen would have all laid out twice.
  const heading = player.querySelector("h1");
  heading?.focus({ preventScroll: true });
  scrollTo(0, 0);
  requestAnimationFrame(() => {
    if (heading && heading.getBoundingClientRect().bottom > innerHeight) heading.scrollIntoView(); // Much enlarged.
  });
}

/**
 * Let a phone's own Back lead one question back, where the browser can tell that without the history, in which nothing
 * may stand: Back would otherwise leave the guide, and lose every answer.
 * @param {Desk} desk
 */
function backOnPhones(desk) {
  desk.watcher?.destroy();
  const back = /** @type {HTMLButtonElement} */ (desk.player.querySelector(".back .link"));
  const { CloseWatcher } = /** @type {any} */ (window); // Not yet among the types that are known.
  if (back.hidden || !CloseWatcher) return;
  desk.watcher = Object.assign(new CloseWatcher(), { onclose: () => back.click() });
}

/**
 * @param {Logic} logic
 * @returns {Sitting}
 */
function start(logic) {
  return {
    answers: {},
    at: logic.questions[0].id,
    changing: false,
    carryOn: false,
    raised: 0,
    council: "",
    decision: "",
    brought: [],
  };
}

/**
 * Nothing of the sitting stays behind, not even in a page that the browser keeps to come back to.
 * @param {() => void} forget
 */
function whenLeft(forget) {
  addEventListener("pagehide", forget);
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

/** @param {Desk} desk */
const soFar = ({ data, sitting }) => run(data.logic, sitting.answers, sitting);

/**
 * Take the answer on the screen and go on. After a change, every later answer that still applies is kept.
 * @param {Desk} desk
 */
function forwards(desk) {
  const { sitting, form, data } = desk;
  const id = /** @type {string} */ (sitting.at);
  const chosen = onForm(desk);
  if (!chosen.length) return complain(form, data.words);
  // Once a reader has begun, all is there, whatever becomes of the line; but first the next question is to be seen.
  painted()
    .then(() => import("./result.mjs"))
    .then(
      () => choiceOf(desk),
      () => {},
    );
  sitting.answers = { ...sitting.answers, [id]: chosen };
  const now = soFar(desk);
  const following = sitting.changing ? now.next : (now.asked[now.asked.indexOf(id) + 1] ?? now.next);
  Object.assign(sitting, { at: now.ended && !sitting.carryOn ? null : following, changing: false });
  draw(desk, now);
}

/**
 * Give the result; where it cannot be had, since the connection was lost, what the page itself says of it.
 * @param {Desk} desk
 * @param {Result} now
 */
async function result(desk, { response, advice, duties }) {
  const {
    page,
    data: { words },
    go,
  } = desk;
  try {
    const [{ resultOf }, choice] = await Promise.all([import("./result.mjs"), choiceOf(desk)]);
    return await resultOf(desk, choice);
  } catch {
    const ends = [...duties.map((duty) => `#duty-${duty}`), `#advice-${advice}`];
    const parts = [`[data-result="${response}"]`, ...ends.map((end) => `a.plus[href$="${end}"]`)];
    const found = parts.map((part) => make("div", {}, page.querySelector(part)?.cloneNode(true)));
    const again = make("button", { class: "button", click: () => go({}) }, words.try_again);
    return [
      make("h1", { tabindex: "-1" }, words.your_result),
      ...found,
      make("p", { role: "status" }, words.lost),
      again,
    ];
  }
}
