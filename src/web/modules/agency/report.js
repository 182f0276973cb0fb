// What became of a file: how many rows came to what, drawn and in numbers.
import { h, said, svg } from "../widget/dom.js";

/**
 * @typedef {import("./frame.js").Answer} Answer
 * @typedef {import("./frame.js").Words} Words
 */

const OUTCOMES = ["created", "updated", "unchanged", "rejected", "withdrawn"];

/** Adds up what became of the rows of several uploads; `refused` rows still wait. */
export function sum(/** @type {Answer[]} */ uploads, /** @type {number} */ refused) {
  const total = (/** @type {string} */ name) => uploads.reduce((count, own) => count + own.counts[name], 0);
  const counts = Object.fromEntries(OUTCOMES.map((name) => [name, total(name)]));
  return { ...counts, rows: uploads[0]?.counts.rows ?? 0, rejected: refused };
}

/** The counts as a bar and a list. */
export function countList(/** @type {Words} */ words, /** @type {Answer} */ counts) {
  const shown = OUTCOMES.filter((name) => counts[name] > 0 || name === "created" || name === "rejected");
  const items = shown.map((name) =>
    h(
      "div",
      { class: name },
      h("dt", null, words.say(`agency-count-${name}`)),
      h("dd", null, words.number(counts[name])),
    ),
  );
  return h(
    "div",
    { class: "counts" },
    bar(counts),
    h(
      "dl",
      null,
      h("div", null, h("dt", null, words.say("agency-count-rows")), h("dd", null, words.number(counts.rows))),
      items,
    ),
  );
}

function bar(/** @type {Answer} */ counts) {
  const taken = counts.created + counts.updated + counts.unchanged;
  const all = Math.max(1, taken + counts.rejected);
  const width = (taken / all) * 100;
  return svg(
    "svg",
    { class: "proportion", viewBox: "0 0 100 2", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { class: "refused", width: 100, height: 2 }),
    svg("rect", { class: "taken", width, height: 2 }),
  );
}

/**
 * Problems of the file as a whole.
 * @param {Words} words
 * @param {Answer[]} problems
 * @param {(problem: Answer, suggestion: string) => void} choose
 */
export function fileProblems(words, problems, choose) {
  if (problems.length === 0) return null;
  const items = problems.map((problem) => {
    const known = `agency-file-${problem.code}`;
    const text = words.has(known) ? words.say(known) : problem.detail;
    const suggestions = problem.suggestions.map((/** @type {string} */ own) =>
      h(
        "button",
        { type: "button", class: "suggestion", onclick: () => choose(problem, own) },
        said(own, null),
      ),
    );
    return h(
      "li",
      { class: problem.severity },
      h("p", null, text),
      suggestions.length > 0 &&
        h("p", { class: "suggestions" }, h("span", null, words.say("agency-suggestions")), suggestions),
    );
  });
  return h("ul", { class: "file-problems" }, items);
}
