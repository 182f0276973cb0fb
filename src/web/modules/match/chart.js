// Where the fit comes from: each part begins where the one before it ended, and the last ends at the fit.
import { h, svg } from "../widget/dom.js";

/** @typedef {import("./voice.js").Voice} Voice */

/**
 * @typedef {object} Contribution
 * @property {string} part
 * @property {number} points
 * @property {number} of
 * @property {{ have: string | null, want: string | null }[]} evidence
 */

/** A bar from one point to another on a line of a hundred. */
function bar(/** @type {number} */ from, /** @type {number} */ points, /** @type {number} */ of) {
  return svg(
    "svg",
    {
      class: "bar",
      viewBox: "0 0 100 8",
      preserveAspectRatio: "none",
      "aria-hidden": "true",
      focusable: "false",
    },
    svg("rect", { x: 0, y: 3.5, width: 100, height: 1 }),
    svg("rect", { class: "of", x: from, y: 0, width: of, height: 8 }),
    svg("rect", { class: "on", x: from, y: 0, width: points, height: 8 }),
  );
}

/**
 * The fit as one number with its bar.
 * @param {Voice} voice
 * @param {{ fit: number, completeness: number }} match
 */
export function fitLine(voice, match) {
  return h(
    "div",
    { class: "fit" },
    h("span", null, voice.words.say("result-fit")),
    bar(0, match.fit, 100),
    h("b", null, voice.words.number(match.fit)),
  );
}

/**
 * The parts of the fit as rows of a table with bars that add up to it.
 * @param {Voice} voice
 * @param {{ fit: number, contributions: Contribution[] }} match
 */
export function fitChart(voice, match) {
  let reached = 0;
  const rows = match.contributions.map((own) => {
    const from = reached;
    reached += own.points;
    return h(
      "tr",
      null,
      h("th", { scope: "row" }, voice.code("fit", own.part), evidenceLines(voice, own)),
      h("td", { class: "drawn" }, bar(from, own.points, own.of)),
      h("td", { class: "number" }, h("bdi", null, amount(voice, own.points), " / ", amount(voice, own.of))),
    );
  });
  const total = h(
    "tr",
    null,
    h("th", { scope: "row" }, voice.words.say("result-fit")),
    h("td", { class: "drawn" }, bar(0, match.fit, match.fit)),
    h("td", { class: "number" }, h("bdi", null, amount(voice, match.fit))),
  );
  return h("table", { class: "chart" }, h("tbody", null, rows), h("tfoot", null, total));
}

function amount(/** @type {Voice} */ voice, /** @type {number} */ value) {
  return voice.words.number(value);
}

/** What was compared: the words of the person and those of the record. */
function evidenceLines(/** @type {Voice} */ voice, /** @type {Contribution} */ { evidence }) {
  return evidence.map(({ have, want }) =>
    h(
      "span",
      { class: "line" },
      have ? h("bdi", null, have) : voice.words.say("match-nothing"),
      voice.words.dir === "rtl" ? " ← " : " → ",
      want ? h("bdi", null, want) : "–",
    ),
  );
}
