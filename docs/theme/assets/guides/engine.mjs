// @ts-check
/**
 * Run a guide: answers in, result out. The same rules as the reference engine, `trothwy/guides/logic.py`, over the
 * same logic; tests hold the two together. Answers set floors and the guide goes on, and floors only rise. Routing
 * stands here and nowhere else in the page.
 *
 * @typedef {Record<string, string[]>[]} Condition Any one of the mappings; of it, every question; of that, any one
 *   word.
 * @typedef {{after?: Condition, response?: string, advice?: string, duties?: string[], steps?: string[],
 *   adds?: Record<string, number>, indicator?: string, modifier?: string}} Effect
 * @typedef {{id: string, alone: boolean, end: boolean, effects: Effect[]}} Word
 * @typedef {{id: string, count: number, of: string[], end: boolean, effects: Effect[]}} Band
 * @typedef {{id: string, block: string, danger: boolean, protective: boolean, telling: boolean, only_if: Condition,
 *   words: Word[], bands: Band[]}} Question
 * @typedef {{version: number, guide: string, responses: string[], advice: string[], can_end_in: string[],
 *   questions: Question[], tallies: {id: string, at: number, effect: Effect}[],
 *   steps: Record<string, string[]>, instead_of: Record<string, string[]>, careful: string[]}} Logic
 * @typedef {Record<string, string[]>} Answers Question ids with the words chosen.
 * @typedef {{question: string, word: string, response: string, advice: string, duties: string[], steps: string[],
 *   guide: string}} Met One entry of the trail: what called for what. It names a guide if an earlier one of the same
 *   sitting called for it.
 * @typedef {{response: string, advice: string, duties: string[], steps: string[], trail: Met[], asked: string[],
 *   next: string | null, ended: boolean}} Result
 */

/** The word of not sure, in every question. */
export const UNSURE = "unsure";

/**
 * Run a guide. At the first question without an answer it stops and names it. With `carryOn` it goes on past an
 * early end, as a reader may. What was `brought` from an earlier guide of the same sitting stands: nothing lowers it.
 * @param {Logic} logic
 * @param {Answers} answers
 * @param {{carryOn?: boolean, brought?: Met[]}} sitting
 * @returns {Result}
 */
export function run(logic, answers, { carryOn = false, brought = [] } = {}) {
  if (logic.version !== 1) throw new Error("Version");
  /** @type {Map<string, Set<string>>} */
  const words = new Map();
  const trail = [...brought];
  /** @type {Map<string, number>} */
  const counts = new Map();
  let ended = false;
  let next = null;
  for (const question of logic.questions) {
    if (ended && !carryOn) break;
    if (!holds(question.only_if, words)) continue;
    if (!(question.id in answers)) {
      next = question.id;
      break;
    }
    const met = wordsMet(question, answers[question.id]);
    for (const source of [...question.words, ...question.bands].filter(({ id }) => met.has(id))) {
      ended ||= source.end;
      for (const effect of source.effects.filter(({ after }) => holds(after ?? [], words))) {
        for (const [tally, count] of Object.entries(effect.adds ?? {}))
          counts.set(tally, (counts.get(tally) ?? 0) + count);
        trail.push(entry(question.id, source.id, effect));
      }
    }
    words.set(question.id, met);
  }
  for (const tally of logic.tallies) {
    if ((counts.get(tally.id) ?? 0) >= tally.at) trail.push(entry("", tally.id, tally.effect));
  }
  return join(logic, trail.filter(saysSomething), { asked: [...words.keys()], next, ended });
}

/**
 * Give how many questions can still be asked at most after the ones answered.
 * @param {Logic} logic
 * @param {Answers} answers
 * @param {Result} result of these answers
 * @param {{carryOn?: boolean}} sitting
 */
export function atMost(logic, answers, { asked, next, ended }, { carryOn = false } = {}) {
  if (next === null || (ended && !carryOn)) return 0;
  /** @type {Map<string, Set<string>>} */
  const possible = new Map();
  let count = 0;
  for (const question of logic.questions) {
    if (asked.includes(question.id)) possible.set(question.id, wordsMet(question, answers[question.id]));
    else if (holds(question.only_if, possible)) {
      count += 1;
      possible.set(question.id, new Set([...question.words, ...question.bands].map(({ id }) => id)));
    }
  }
  return count;
}

/**
 * Give what one question's answers call for by themselves; nothing for what everybody is owed.
 * @param {Logic} logic
 * @param {Result} result
 * @param {string} id
 */
export function floorsOf(logic, result, id) {
  const met = result.trail.filter(({ question }) => question === id);
  return aboveLowest(logic, join(logic, met, result));
}

/**
 * Give every single change of an answer, or one more tick, that would raise the response, highest first.
 * @param {Logic} logic
 * @param {Answers} answers
 * @param {{brought?: Met[]}} sitting
 * @returns {{question: string, word: string, response: string}[]}
 */
export function whatWouldRaise(logic, answers, { brought }) {
  const rank = (/** @type {{response: string}} */ { response }) => logic.responses.indexOf(response);
  const now = run(logic, answers, { brought });
  const found = [];
  for (const question of logic.questions.filter(({ id, danger }) => now.asked.includes(id) && !danger)) {
    const chosen = answers[question.id];
    for (const word of question.words.filter(({ id }) => id !== UNSURE && !chosen.includes(id))) {
      const ticked = question.words.filter(({ id, alone }) => chosen.includes(id) && !alone).map(({ id }) => id);
      const { response } = run(
        logic,
        { ...answers, [question.id]: word.alone ? [word.id] : [...ticked, word.id] },
        { brought },
      );
      if (rank({ response }) > rank(now)) found.push({ question: question.id, word: word.id, response });
    }
  }
  return found.sort((a, b) => rank(b) - rank(a));
}

/**
 * Give the result as it is shown: with further steps; raised so many times by a reader who is more worried than the
 * guide, each time to the next response, at most the one given, with advice today; and careful with the family where
 * whether telling them is safe was not asked, since the guide was cut short or came to less.
 * @param {Logic} logic
 * @param {Result} guide
 * @param {number} times
 * @param {string} most
 * @param {string[]} further
 * @returns {Result}
 */
export function asShown(logic, guide, times, most, further = []) {
  const [now, top] = [guide.response, most].map((response) => logic.responses.indexOf(response));
  const asked = logic.questions.some(({ id, telling }) => telling && guide.asked.includes(id));
  const steps = guide.next !== null || (times && !asked) ? [...further, ...logic.careful] : further;
  const raise = times
    ? { response: logic.responses[Math.max(now, Math.min(now + times, top))], advice: logic.advice[1] }
    : {};
  return join(logic, [...guide.trail, entry("", "more-worried", { ...raise, steps })], guide);
}

/**
 * Give what a result takes to the next guide: all that its answers called for beside what everybody is owed.
 * @param {Logic} logic
 * @param {Result} result
 * @returns {Met[]}
 */
export function toBring(logic, result) {
  const { duties, trail } = result;
  const met = entry("", "", { ...aboveLowest(logic, result), duties, steps: trail.flatMap(({ steps }) => steps) });
  return [...trail.filter(({ guide }) => guide), { ...met, guide: logic.guide }];
}

/**
 * Say whether a condition holds after the words given so far. An empty one always holds.
 * @param {Condition} condition
 * @param {Map<string, Set<string>>} words
 */
function holds(condition, words) {
  return (
    condition.length === 0 ||
    condition.some((mapping) =>
      Object.entries(mapping).every(([question, wanted]) => wanted.some((word) => words.get(question)?.has(word))),
    )
  );
}

/**
 * Give the words chosen and the bands they reach. Throws for words that cannot be chosen.
 * @param {Question} question
 * @param {string[]} chosen
 */
function wordsMet(question, chosen) {
  const picked = new Set(chosen);
  const known = question.words.filter(({ id }) => picked.has(id));
  const together = known.length < 2 || known.every(({ alone }) => !alone);
  if (known.length === 0 || known.length !== picked.size || !together)
    throw new RangeError(`No answer to '${question.id}'.`);
  const reached = question.bands.filter((band) => band.of.filter((word) => picked.has(word)).length >= band.count);
  return new Set([...picked, ...reached.map(({ id }) => id)]);
}

/**
 * @param {string} question
 * @param {string} word
 * @param {Effect} effect
 * @returns {Met}
 */
function entry(question, word, effect) {
  const { response = "", advice = "", duties = [], steps = [] } = effect;
  return { question, word, response, advice, duties, steps, guide: "" };
}

/** @param {Met} met */
const saysSomething = (met) =>
  met.response !== "" || met.advice !== "" || met.duties.length > 0 || met.steps.length > 0;

/**
 * Join what was met, part by part.
 * @param {Logic} logic
 * @param {Met[]} trail
 * @param {{asked: string[], next: string | null, ended: boolean}} rest
 * @returns {Result}
 */
function join(logic, trail, { asked, next, ended }) {
  const response = highest(
    logic.responses,
    trail.map((met) => met.response),
  );
  const steps = [...new Set([...(logic.steps[response] ?? []), ...trail.flatMap((met) => met.steps)])];
  const replaced = new Set(steps.flatMap((step) => logic.instead_of[step] ?? []));
  return {
    response,
    advice: highest(
      logic.advice,
      trail.map((met) => met.advice),
    ),
    duties: [...new Set(trail.flatMap((met) => met.duties))],
    steps: steps.filter((step) => !replaced.has(step)),
    trail,
    asked,
    next,
    ended,
  };
}

/**
 * @param {string[]} chain
 * @param {string[]} values
 */
const highest = (chain, values) => chain[Math.max(0, ...values.map((value) => chain.indexOf(value)))];

/**
 * Give response and advice, but nothing for the lowest of each, which is no floor.
 * @param {Logic} logic
 * @param {Result} result
 */
const aboveLowest = ({ responses, advice: chain }, { response, advice }) => ({
  response: response === responses[0] ? "" : response,
  advice: advice === chain[0] ? "" : advice,
});
