// @ts-check
/**
 * Elements, made in one line, and what is read off the page: its words, and the form of one question. The words, the
 * order and the marks are the page's own. Text goes in as text, so nothing that is typed or handed over becomes markup.
 *
 * @typedef {{goOn: () => void, drawMark: () => void}} On What a form does when it is sent, and when an answer changes.
 */

/**
 * Make an element. Attributes that are `true` are written bare, `false` ones not at all; functions listen.
 * @param {string} tag
 * @param {Record<string, string | boolean | ((event: Event) => void)>} attributes
 * @param {(Node | string | null | undefined)[]} children
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/**
 * Put values into words: `{name}` becomes the value of that name.
 * @param {string} words
 * @param {Record<string, string | number | undefined>} values
 */
export const fill = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));

/** Give what a question asks. @param {Element} section */
const askedIn = (section) => section.querySelector("[data-ask]")?.textContent ?? "";

/** The answers of a question, as the page writes them. @param {Element} section */
const linesOf = (section) => [...section.querySelectorAll(".answers>li:not(.together)")];

/** Give an answer's own words, without its letter, hint and marks. @param {Element} line */
const saidIn = (line) =>
  [...line.childNodes]
    .map((node) => (node instanceof Text ? node.data : ""))
    .join("")
    .trim();

/**
 * Read a guide's page by the names that the logic uses. Questions and answers stand on it in the order of `answers`.
 * @param {Element} page
 * @param {Record<string, string[]>} answers the names of the answers of each question
 */
export function reading(page, answers) {
  const sections = page.querySelectorAll(".question");
  const names = Object.keys(answers);
  const section = (/** @type {string} */ id) => sections[names.indexOf(id)];
  const asked = (/** @type {string} */ id) => askedIn(section(id));
  /** @param {string} id @param {string} word a band has no words of its own */
  const said = (id, word) =>
    answers[id].includes(word) ? saidIn(linesOf(section(id))[answers[id].indexOf(word)]) : "";
  return { section, asked, said };
}

/**
 * Give the mark and the name of a response's level, as the page writes them.
 * @param {Element} page
 * @param {string} response
 */
export const levelOf = (page, response) =>
  /** @type {Element | undefined} */ (page.querySelector(`[data-result="${response}"] .level`)?.cloneNode(true));

/**
 * Make the form that every question stands in. It is made once: a step changes in it only what is new.
 * @param {string} title of the guide
 * @param {DOMStringMap} words
 * @param {On} on
 */
export function questionForm(title, words, on) {
  const legend = make("legend", {}, make("span", { class: "small" }, title), make("h1", { tabindex: "-1" }));
  const after = make("div", { class: "after" }, make("p", { class: "so-far", role: "status" }));
  const form = make(
    "form",
    { autocomplete: "off", novalidate: true },
    make("fieldset", {}, legend, make("p", { id: "hint" }), make("div")),
    after,
    make("button", { class: "button" }, words.goOn),
  );
  form.addEventListener("change", (event) => {
    keepApart(form, /** @type {HTMLInputElement} */ (event.target));
    on.drawMark();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    on.goOn();
  });
  return form;
}

/**
 * Put a question into the form. The value of an answer is its place on the page, until it is named.
 * @param {Element} form
 * @param {Element} section the question as the page writes it
 * @param {DOMStringMap} words
 */
export function pose(form, section, words) {
  const many = section.querySelector(".any") !== null;
  const rows = linesOf(section).map((line, place) => row(line, place, many));
  rows.splice(-1, 0, make("p", { class: "or" }, words.or)); // Then none of these; where there is one answer, not sure.
  const help = section.querySelector(".help")?.cloneNode(true);
  const [field, heading, hint, answers] = form.querySelectorAll("fieldset,h1,#hint,#hint+div");
  heading.textContent = askedIn(section);
  hint.textContent = section.querySelector(".small")?.textContent ?? words.one ?? null;
  field.setAttribute("aria-describedby", "hint");
  answers.replaceChildren(...(help ? [make("details", {}, make("summary", {}, words.help), help)] : []), ...rows);
}

/**
 * Make one answer: the whole row is the label.
 * @param {Element} line
 * @param {number} place
 * @param {boolean} many
 */
function row(line, place, many) {
  const input = make("input", { type: many ? "checkbox" : "radio", name: "answer", value: String(place) });
  return make("label", { class: "tick" }, input, saidIn(line), line.querySelector("small")?.cloneNode(true));
}

/**
 * None of these stands alone: ticking it takes the others away, and the other way round.
 * @param {Element} form
 * @param {HTMLInputElement} changed
 */
function keepApart(form, changed) {
  if (!changed.checked) return;
  const alone = (/** @type {Element} */ input) => input.matches(".or~.tick input");
  for (const input of chosenIn(form)) {
    if (input !== changed && (alone(changed) || alone(input))) input.checked = false;
  }
}

/** The answers that are chosen. @param {Element} form @returns {HTMLInputElement[]} */
export const chosenIn = (form) => [
  .../** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input:checked")),
];

/**
 * Give the answers of a form the names that the logic knows them by, and choose those that were chosen before.
 * @param {Element} form
 * @param {string[]} names in the order of the page
 * @param {string[]} chosen
 */
export function nameAnswers(form, names, chosen) {
  for (const [place, input] of form.querySelectorAll("input").entries()) {
    input.value = names[place];
    input.id = `answer-${input.value}`;
    if (chosen.includes(input.value)) input.checked = true;
  }
}

/**
 * Say what is missing: in a box above the form, which takes the focus and leads to the first answer, and at the
 * answers.
 * @param {Element} form
 * @param {Record<string, string>} words
 */
export function complain(form, words) {
  const first = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const message = first.type === "checkbox" ? words.missing_any : words.missing_one;
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    first.focus();
  };
  form.parentElement?.querySelector(".error")?.remove();
  const link = make("a", { href: `#${first.id}`, click: go }, message);
  const box = make(
    "div",
    { class: "error", role: "alert", tabindex: "-1", "aria-labelledby": "problem" },
    make("h2", { id: "problem" }, words.problem),
    make("p", {}, link),
  );
  if (!form.querySelector(".wrong")) {
    first
      .closest("label")
      ?.before(
        make("p", { class: "wrong", id: "wrong" }, make("span", { class: "hidden" }, words.error), ` ${message}`),
      );
    form.querySelector("fieldset")?.setAttribute("aria-describedby", "hint wrong");
  }
  form.before(box);
  box.focus();
}
