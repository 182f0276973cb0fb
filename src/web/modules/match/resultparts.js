// Small parts of the results: one kind or all, the state of the catalogue, what went wrong.
import { h } from "../widget/dom.js";
import { Problem } from "../widget/client.js";

/** @typedef {import("../widget/words.js").Words} Words */

const KINDS = ["pathway", "programme", "training", "job"];

/**
 * Buttons for one kind of record, or all.
 * @param {Words} words
 * @param {string | null} current
 * @param {(kind: string | null) => void} choose
 */
export function kindButtons(words, current, choose) {
  const press = (/** @type {string | null} */ kind, /** @type {string} */ name) => {
    const id = `kind-${kind ?? "all"}`;
    const isPressed = String(current === kind);
    return h("button", { type: "button", id, "aria-pressed": isPressed, onclick: () => choose(kind) }, name);
  };
  const all = press(null, words.say("match-all-kinds"));
  const label = words.say("match-kinds");
  const each = KINDS.map((own) => press(own, words.code("kind", own)));
  return h("div", { class: "kinds", role: "group", "aria-label": label }, all, each);
}

/** Which state of the catalogue the results come from. */
export function revisionLine(/** @type {Words} */ words, /** @type {any} */ catalogue) {
  const { revision, as_of: day } = catalogue;
  return words.say("match-revision", { revision: String(revision), date: words.day(day) });
}

/**
 * What went wrong, in sentences.
 * @param {Words} words
 * @param {unknown} trouble
 */
export function troubleLines(words, trouble) {
  const errors = trouble instanceof Problem ? trouble.errors : [];
  return [
    h("p", { class: "alarm" }, words.say(errors.length ? "error-heading" : "match-unreachable")),
    errors.length > 0 &&
      h(
        "ul",
        null,
        errors.map((own) => h("li", null, `${own.pointer}: ${own.detail}`)),
      ),
  ];
}
