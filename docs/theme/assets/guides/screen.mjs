// @ts-check
/**
 * What stands on the screen in a sitting: the question with what is chosen in it, and around it the way back, in words
 * how far this is, and the answers so far.
 *
 * @typedef {import("./sitting.mjs").Desk} Desk
 * @typedef {import("./engine.mjs").Result} Result
 */
import { chosenIn, fill, levelOf, make, nameAnswers } from "./making.mjs";
import { atMost, floorsOf, run } from "./engine.mjs";

/**
 * Put into the form what was answered before, and the choice of the council where it belongs.
 * @param {Desk} desk
 * @param {string} id
 */
export function furnish(desk, id) {
  const { form, data, sitting, choice } = desk;
  choice?.remove();
  nameAnswers(form, data.answers[id], sitting.answers[id] ?? []);
  const after = form.querySelector(".after");
  if (id === data.council_asked_with)
    painted()
      .then(() => choiceOf(desk))
      .then((choice) => choice && sitting.at === id && after?.prepend(choice));
}

/** Wait until what was changed can be seen: what is not looked at first comes after that. */
export const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Give the choice of the council; null where the list cannot be had. @param {Desk} desk */
export const choiceOf = (desk) =>
  import("./contacts.mjs").then(({ councilChoice }) => councilChoice(desk)).catch(() => null);

/** Give what is chosen on the screen. @param {Desk} desk */
export const onForm = ({ form }) => chosenIn(form).map(({ value }) => value);

/** Give all answers, those on the screen among them. @param {Desk} desk */
export function withScreen(desk) {
  const id = desk.sitting.at ?? "";
  const { [id]: _, ...others } = desk.sitting.answers;
  const chosen = onForm(desk);
  return chosen.length ? { ...others, [id]: chosen } : others;
}

/** Say what the answers call for so far, with the ones on the screen. @param {Desk} desk */
export function drawMark(desk, now = run(desk.data.logic, withScreen(desk), desk.sitting)) {
  const {
    page,
    form,
    isReport,
    go,
    data: { logic, words },
  } = desk;
  const status = form.querySelector(".so-far");
  const level = now.response === logic.responses[0] ? null : levelOf(page, now.response);
  const advice =
    now.advice === logic.advice[0] || isReport(now) ? null : make("span", {}, words[`advice_${now.advice}`]);
  const parts =
    level || advice ? [make("span", {}, words.at_least), level, advice, make("small", {}, words.never_lower)] : [];
  const fresh = make("p", {}, ...parts);
  if (fresh.textContent !== status?.textContent) status?.replaceChildren(...fresh.childNodes);
  const hurry = form.querySelector(".hurry");
  const show = () => go({ at: null, changing: false, answers: withScreen(desk) });
  if (!isReport(now)) hurry?.remove();
  else if (!hurry)
    status?.after(
      make(
        "p",
        { class: "hurry" },
        make("button", { type: "button", class: "button second", click: show }, words.show_now),
      ),
    );
}

/**
 * Make the frame, and give what draws it anew.
 * @param {Desk} desk
 * @param {() => void} goBack
 * @returns {(now: Result) => void}
 */
export function frameOf(desk, goBack) {
  const {
    player,
    sitting,
    isReport,
    data: { logic, words },
  } = desk;
  const back = make("button", { class: "link", click: goBack }, words.back);
  const progress = /** @type {HTMLElement} */ (player.querySelector(".back span"));
  const list = make("dl");
  const kept = make("p", { class: "small screen-only" }, words.kept);
  const side = make(
    "section",
    { class: "side", "aria-labelledby": "answers" },
    make("h2", { id: "answers" }, words.answers),
    list,
    kept,
  );
  const whole = make("button", { class: "link", click: () => showPage(desk) }, words.all_questions);
  const foot = make("p", { class: "screen-only small" }, whole);
  progress.before(back);
  player.querySelector(".beside")?.append(side);
  player.append(foot);
  return (now) => {
    const before = earlier(desk, now);
    const rest = atMost(logic, sitting.answers, now, sitting) - (sitting.at && sitting.at in sitting.answers ? 0 : 1);
    back.hidden = !before.length;
    progress.textContent = fill(rest > 0 ? words.progress : words.progress_last, { number: before.length + 1, rest });
    foot.hidden = progress.hidden = sitting.at === null;
    painted().then(() => {
      const entries = entriesOf(desk, now);
      list.replaceChildren(...entries.flatMap((one) => entry(desk, one)));
      side.hidden = !entries.length;
      // In a report, advice is had in the call: only the record names it.
      side.classList.toggle("reported", isReport(now));
    });
  };
}

/** Give the questions before the one on the screen. @param {Desk} desk @param {Result} now */
export const earlier = ({ sitting: { at } }, { asked }) =>
  asked.slice(0, at && asked.includes(at) ? asked.indexOf(at) : asked.length);

/**
 * Give what is known so far: what earlier guides called for, then each answer with what it calls for by itself.
 * @param {Desk} desk
 * @param {Result} now
 */
const entriesOf = ({ sitting, asked, said, data: { logic, guides } }, now) => [
  ...sitting.brought
    .filter(({ response, advice }) => response || advice)
    .map(({ guide, response, advice }) => ({ id: "", name: guides[guide], given: "", response, advice })),
  ...now.asked
    .filter((id) => id !== sitting.at)
    .map((id) => ({
      id,
      name: asked(id),
      // None, if the page is left in this moment.
      given: sitting.answers[id]?.map((word) => said(id, word)).join("; "),
      ...floorsOf(logic, now, id),
    })),
];

/**
 * Make such an entry; an answer can be changed.
 * @param {Desk} desk
 * @param {ReturnType<typeof entriesOf>[number]} entry
 */
function entry({ page, go, data: { words } }, { id, name, given, response, advice }) {
  const change =
    id &&
    make(
      "button",
      { class: "link", "aria-label": `${words.change}: ${name}`, click: () => go({ at: id, changing: true }) },
      words.change,
    );
  const floor = advice ? make("span", { class: "level advised" }, words[`advice_${advice}`]) : null;
  return [make("dt", {}, name), make("dd", {}, given, " ", change, response && levelOf(page, response), floor)];
}

/** Back to the whole document: to read ahead, or to print it empty. @param {Desk} desk */
function showPage({ page, player, watcher }) {
  watcher?.destroy();
  player.remove();
  page.hidden = false;
  const heading = page.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}
