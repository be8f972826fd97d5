// @ts-check
/**
 * A sitting with one guide: where the reader is, what was answered, forwards, back and changed.
 *
 * What is answered lives in this module's memory only: not in the address, the history, the title or any storage. It is
 * gone when the page is left. The frame around a question is made once; a step changes in it only what is new.
 *
 * @typedef {import("./engine.mjs").Answers} Answers
 * @typedef {import("./engine.mjs").Logic} Logic
 * @typedef {import("./engine.mjs").Result} Result
 * @typedef {{answers: Answers, at: string | null, changing: boolean, carryOn: boolean, raised: number, council: string,
 *   decision: string}} Sitting Where the reader is. `at` is a question, or null for the result.
 * @typedef {{logic: Logic, hash: string, version: string, answers: Record<string, string[]>, reports: string[],
 *   emergency: string, council_asked_with: string, words: Record<string, string>, texts: string, contacts: string}} GuideData What lies
 *   beside the page: the logic, the name of the answer at each place of the page, words, and two addresses.
 * @typedef {{page: HTMLElement, player: HTMLElement, data: GuideData, title: string, handed: string | null,
 *   form: Element}} Parts
 */
import { chosenIn, complain, fill, levelOf, make, nameAnswers, questionForm, reading } from "./making.mjs";
import { atMost, floorsOf, run } from "./engine.mjs";
import { handOver, received } from "./handover.mjs";

/**
 * Begin a sitting on the first question, or where another page handed it over.
 * @param {Parts} parts
 */
export function begin({ page, player, data, title, handed, form }) {
  const { logic, words } = data;
  const { section, asked, said } = reading(page, data.answers);
  const isReport = (/** @type {Result} */ { response }) => data.reports.includes(response);
  /** @type {Sitting} */
  let sitting = start(logic);

  const back = make("button", { class: "link", click: () => goBack() }, words.back);
  const progress = make("span", { class: "small" });
  const list = make("dl", {});
  const kept = make("p", { class: "small screen-only" }, words.kept);
  const side = make("section", { class: "side", "aria-labelledby": "answers" }, make("h2", { id: "answers" }, words.answers), list, kept);
  const foot = make("p", { class: "screen-only small" }, make("button", { class: "link", click: showPage }, words.all_questions));
  const content = /** @type {Element} */ (form.parentElement);
  /** @type {Map<string, {of: string, nodes: Element[]}>} */
  const entries = new Map();

  const onForm = () => chosenIn(form).map(({ value }) => value);
  const soFar = () => run(logic, sitting.answers, sitting.carryOn);

  /** Draw where the reader is, and put the focus on its heading, which a screen reader then says. */
  async function draw(now = soFar()) {
    if (sitting.at === null) content.replaceChildren(...(await result()));
    else drawQuestion(sitting.at, now);
    drawFrame(now);
    const heading = content.querySelector("h1");
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
    if (heading && heading.getBoundingClientRect().bottom > innerHeight) heading.scrollIntoView(); // Much enlarged.
  }

  /**
   * @param {string} id
   * @param {Result} now
   */
  function drawQuestion(id, now) {
    form = questionForm(section(id), title, page.dataset, goOn, () => drawMark());
    furnish(id);
    drawMark(now);
    content.replaceChildren(form);
  }

  /**
   * Put into the form what stands in every question, and what was answered before.
   * @param {string} id
   */
  function furnish(id) {
    nameAnswers(form, data.answers[id], sitting.answers[id] ?? []);
    if (id !== data.council_asked_with) return;
    const after = form.querySelector(".after");
    void import("./contacts.mjs")
      .then(({ councilChoice }) => councilChoice(data, sitting, () => {}))
      .then((choice) => choice && after?.prepend(choice), () => {});
  }

  /** The result; where it cannot be had, since the connection was lost, what the page itself says of it. */
  async function result() {
    const { response, advice, duties } = soFar();
    try {
      const { resultOf } = await import("./result.mjs");
      return await resultOf({ page, data, title, sitting, go, asked, said, isReport });
    } catch {
      const ends = [...duties.map((duty) => `#duty-${duty}`), `#advice-${advice}`];
      const parts = [`[data-result="${response}"]`, ...ends.map((end) => `a.plus[href$="${end}"]`)];
      const found = parts.map((part) => make("div", {}, page.querySelector(part)?.cloneNode(true)));
      const again = make("button", { class: "button", click: () => go({}) }, words.try_again);
      return [make("h1", { tabindex: "-1" }, words.your_result), ...found, make("p", { role: "status" }, words.lost), again];
    }
  }

  /** @param {Partial<Sitting>} change */
  function go(change) {
    Object.assign(sitting, change);
    void draw();
  }

  /** Take the answer on the screen and go on. After a change, every later answer that still applies is kept. */
  function goOn() {
    const id = /** @type {string} */ (sitting.at);
    const chosen = onForm();
    if (chosen.length === 0) return complain(form, words);
    void import("./result.mjs").catch(() => {}); // Once a reader has begun, all is there, whatever becomes of the line.
    sitting.answers = { ...sitting.answers, [id]: chosen };
    const now = soFar();
    const following = sitting.changing ? now.next : (now.asked[now.asked.indexOf(id) + 1] ?? now.next);
    Object.assign(sitting, { at: now.ended && !sitting.carryOn ? null : following, changing: false });
    void draw(now);
  }

  /** Where in the order the reader is, among the questions asked. @param {Result} now */
  const earlier = ({ asked: all }) => all.slice(0, sitting.at && all.includes(sitting.at) ? all.indexOf(sitting.at) : all.length);

  const goBack = () => go(sitting.raised ? { raised: 0 } : { at: earlier(soFar()).at(-1) });

  /** The way back, in words how far this is, and the answers so far. @param {Result} now */
  function drawFrame(now) {
    const before = earlier(now);
    const rest = atMost(logic, sitting.answers, now, sitting.carryOn) - (sitting.at && sitting.at in sitting.answers ? 0 : 1);
    back.hidden = before.length === 0;
    progress.textContent = fill(rest > 0 ? words.progress : words.progress_last, { number: before.length + 1, rest });
    foot.hidden = progress.hidden = sitting.at === null;
    const wanted = now.asked.filter((id) => id !== sitting.at).flatMap((id) => entry(now, id));
    for (const [place, node] of wanted.entries()) if (list.children[place] !== node) list.insertBefore(node, list.children[place]);
    while (list.children.length > wanted.length) list.lastChild?.remove();
    side.hidden = wanted.length === 0;
    side.classList.toggle("reported", isReport(now)); // In a report, advice is had in the call: only the record names it.
  }

  /**
   * Make an answer so far: the question, what was said, what it calls for by itself, and a way to change it. It is made
   * anew only when it has become another.
   * @param {Result} now
   * @param {string} id
   */
  function entry(now, id) {
    const { response, advice } = floorsOf(logic, now, id);
    const of = [sitting.answers[id], response, advice].join();
    const known = entries.get(id);
    if (known?.of === of) return known.nodes;
    const change = make("button", { class: "link", "aria-label": `${words.change}: ${asked(id)}`, click: () => go({ at: id, changing: true }) }, words.change);
    const given = sitting.answers[id].map((word) => said(id, word)).join("; ");
    const floor = advice ? make("span", { class: "level advised" }, words[`advice_${advice}`]) : null;
    const nodes = [make("dt", {}, asked(id)), make("dd", {}, given, " ", change, response && levelOf(page, response), floor)];
    entries.set(id, { of, nodes });
    return nodes;
  }

  /** Say what the answers call for so far, with the ones on the screen. @param {Result} now */
  function drawMark(now = run(logic, withScreen(), sitting.carryOn)) {
    const status = form.querySelector(".so-far");
    const level = now.response === logic.responses[0] ? null : levelOf(page, now.response);
    const advice = now.advice === logic.advice[0] || isReport(now) ? null : make("span", {}, words[`advice_${now.advice}`]);
    const parts = level || advice ? [make("span", {}, words.at_least), level, advice, make("small", {}, words.never_lower)] : [];
    const fresh = make("p", {}, ...parts);
    if (fresh.textContent !== status?.textContent) status?.replaceChildren(...fresh.childNodes);
    const hurry = form.querySelector(".hurry");
    const show = () => go({ at: null, changing: false, answers: withScreen() });
    if (!isReport(now)) hurry?.remove();
    else if (!hurry) status?.after(make("p", { class: "hurry" }, make("button", { type: "button", class: "link", click: show }, words.show_now)));
  }

  /** All answers, those on the screen among them. */
  function withScreen() {
    const { [sitting.at ?? ""]: _, ...others } = sitting.answers;
    const chosen = onForm();
    return chosen.length ? { ...others, [sitting.at ?? ""]: chosen } : others;
  }

  /** Back to the whole document: to read ahead, or to print it empty. */
  function showPage() {
    player.remove();
    page.hidden = false;
    const heading = page.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }

  player.querySelector(".back")?.append(back, progress);
  content.after(side);
  player.append(foot);
  const taken = handed ? received(handed, logic) : null;
  if (taken) go({ ...taken });
  else {
    furnish(logic.questions[0].id);
    drawFrame(soFar());
  }
  handOver(page, logic, () => (sitting.at ? { ...sitting, answers: withScreen() } : sitting));

  // Nothing of the sitting stays behind, not even in a page that the browser keeps to come back to.
  addEventListener("pagehide", () => {
    sitting = start(logic);
    entries.clear();
    list.replaceChildren();
    player.replaceChildren();
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
  return { goOn, drawMark: () => drawMark() };
}

/**
 * @param {Logic} logic
 * @returns {Sitting}
 */
function start(logic) {
  return { answers: {}, at: logic.questions[0].id, changing: false, carryOn: false, raised: 0, council: "", decision: "" };
}
