// @ts-check
/**
 * One question on the screen, made from its section of the page: the words, the order and the marks are the page's own.
 *
 * @typedef {Record<string, string>} Words The words of the interface.
 */
import { make } from "./making.mjs";

/** The answers that cannot stand beside a tick: none of these, and not sure. */
const ALONE = ["none", "unsure"];

/**
 * Give an answer's own words, without its letter, hint and marks.
 * @param {Element} section
 * @param {string} word
 */
export function said(section, word) {
  const line = section.querySelector(`[data-answer="${word}"]`)?.cloneNode(true);
  if (!(line instanceof Element)) return word;
  for (const mark of line.querySelectorAll(".mark, small, b")) mark.remove();
  return line.textContent?.replace(/\s+/g, " ").trim() ?? word;
}

/** @param {Element} section */
export const asked = (section) => section.querySelector("[data-ask]")?.textContent ?? "";

/**
 * Make the form of one question.
 * @param {Element} section the question as the page writes it
 * @param {string} title of the guide
 * @param {Words} words
 * @param {string[]} chosen what was answered before
 * @param {{onContinue: (chosen: string[]) => void, onChange: (chosen: string[]) => void}} tell
 */
export function questionForm(section, title, words, chosen, tell) {
  const many = section.querySelector(".any") !== null;
  const lines = [...section.querySelectorAll("[data-answer]")];
  const alone = (/** @type {Element} */ line) => ALONE.includes(line.getAttribute("data-answer") ?? "");
  const help = section.querySelector(".help")?.cloneNode(true);
  const field = make(
    "fieldset",
    { "aria-describedby": "hint" },
    make("legend", {}, make("span", { class: "small" }, title), make("h1", { tabindex: "-1" }, asked(section))),
    make("p", { id: "hint" }, many ? words.tick_all : words.choose_one),
    help ? make("details", {}, make("summary", {}, words.help), help) : null,
    ...lines.filter((line) => !alone(line)).map((line) => choice(line, many, chosen)),
    make("p", { class: "or" }, words.or),
    ...lines.filter(alone).map((line) => choice(line, many, chosen)),
  );
  const read = () => [.../** @type {NodeListOf<HTMLInputElement>} */ (field.querySelectorAll("input:checked"))].map(({ value }) => value);
  const form = make("form", { autocomplete: "off", novalidate: true }, field, make("div", { class: "after" }));
  form.append(make("div", { class: "actions" }, make("button", { class: "button" }, words.go_on)));
  form.addEventListener("change", (event) => {
    if (many) keepApart(field, /** @type {HTMLInputElement} */ (event.target));
    tell.onChange(read());
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (read().length > 0) tell.onContinue(read());
    else complain(form, field, many ? words.missing_any : words.missing_one, words);
  });
  return form;
}

/**
 * Make one answer: the whole row is the label.
 * @param {Element} line
 * @param {boolean} many
 * @param {string[]} chosen
 */
function choice(line, many, chosen) {
  const id = line.getAttribute("data-answer") ?? "";
  const words = make("span", {}, ...[...line.cloneNode(true).childNodes].filter((node) => !(node instanceof Element && node.matches(".mark, b"))));
  const input = make("input", { type: many ? "checkbox" : "radio", name: "answer", id: `answer-${id}`, value: id });
  /** @type {HTMLInputElement} */ (input).checked = chosen.includes(id);
  return make("label", { class: "tick" }, input, words);
}

/**
 * None of these and not sure stand alone: ticking one takes the others away, and the other way round.
 * @param {Element} field
 * @param {HTMLInputElement} changed
 */
function keepApart(field, changed) {
  if (!changed.checked) return;
  for (const input of /** @type {NodeListOf<HTMLInputElement>} */ (field.querySelectorAll("input:checked"))) {
    if (input !== changed && (ALONE.includes(changed.value) || ALONE.includes(input.value))) input.checked = false;
  }
}

/**
 * Say what is missing: in a box above the form, which takes the focus and leads to the first answer, and at the answers.
 * @param {Element} form
 * @param {Element} field
 * @param {string} message
 * @param {Words} words
 */
function complain(form, field, message, words) {
  const first = field.querySelector("input");
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    first?.focus();
  };
  form.parentElement?.querySelector(".error")?.remove();
  const link = make("a", { href: `#${first?.id}`, click: go }, message);
  const box = make("div", { class: "error", role: "alert", tabindex: "-1", "aria-labelledby": "problem" }, make("h2", { id: "problem" }, words.problem), make("p", {}, link));
  if (!field.querySelector(".wrong")) {
    first?.closest("label")?.before(make("p", { class: "wrong", id: "wrong" }, make("span", { class: "hidden" }, words.error), ` ${message}`));
    field.setAttribute("aria-describedby", "hint wrong");
  }
  form.before(box);
  box.focus();
}
