// Up to four records side by side, each line taken from what the records themselves say.
import { h } from "../widget/dom.js";
import { sign } from "../match/conditions.js";
import { costList } from "../match/card.js";
import { spanName } from "../match/names.js";

/** @typedef {import("./details.js").Detail} Detail */
/** @typedef {import("../match/voice.js").Voice} Voice */
/** @typedef {import("../widget/dom.js").Child} Child */

/** Conditions by how their ids begin. @type {[string, RegExp][]} */
const ASKED = [
  ["job-offer", /^(job_offer|job_terms)/u],
  ["salary", /^salary/u],
  ["language", /^language/u],
  ["recognition", /^qualification\./u],
];
const FAMILY = /^family/u;
const LASTING = ["settlement", "permanent", "long-term-eu"];

/**
 * @param {Voice} voice
 * @param {Detail[]} details
 * @param {Detail[] | undefined} others the same in the second language
 */
export function compareTable(voice, details, others) {
  const { words } = voice;
  const columns = details.map((own) => ({ own, other: others?.find((one) => one.id === own.id) }));
  const head = columns.map(({ own, other }) => {
    const { title, title_lang: lang } = own.check.opportunity;
    const second = other?.check.opportunity;
    return h("th", { scope: "col" }, voice.pair(title, lang, second?.title, second?.title_lang));
  });
  const row = (/** @type {string} */ key, /** @type {(own: Detail, other?: Detail) => Child[]} */ make) =>
    h(
      "tr",
      null,
      h("th", { scope: "row" }, voice.say(`desk-compare-${key}`)),
      columns.map(({ own, other }) => {
        const content = make(own, other).filter(Boolean);
        return h(
          "td",
          null,
          content.length ? content : h("span", { class: "soft" }, voice.say("desk-not-stated")),
        );
      }),
    );
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "group", "aria-label": words.say("desk-compare") },
    h(
      "table",
      { class: "compare" },
      h("thead", null, h("tr", null, h("td"), head)),
      h(
        "tbody",
        null,
        row("verdict", ({ check }) => [
          h("b", { class: check.verdict }, voice.code("verdict", check.verdict)),
        ]),
        ASKED.map(([key, pattern]) => row(key, (own, other) => conditionsLike(voice, pattern, own, other))),
        row("cost", ({ check }) => [
          check.opportunity.costs.length > 0 && costList(voice, check.opportunity.costs),
        ]),
        row("time", ({ record }) =>
          [record.takes, record.duration].filter(Boolean).map((span) => spanLine(voice, span)),
        ),
        row("stay", ({ record }) => stays(voice, record)),
        row("family", (own, other) => conditionsLike(voice, FAMILY, own, other)),
        row("settlement", ({ record }) => settlements(voice, record)),
      ),
    ),
  );
}

/**
 * The conditions whose ids begin so, each with its state; equal ones once.
 * @param {Voice} voice
 * @param {RegExp} pattern
 * @param {Detail} own
 * @param {Detail | undefined} other
 * @returns {Child[]}
 */
function conditionsLike(voice, pattern, own, other) {
  const seen = new Set();
  return own.check.conditions.map((/** @type {any} */ condition, /** @type {number} */ place) => {
    if (!pattern.test(condition.id) || seen.has(condition.text)) return null;
    seen.add(condition.text);
    const state = voice.words.code("state", condition.state);
    const text = voice.pair(condition.text, null, other?.check.conditions[place]?.text);
    return h("span", { class: `line ${condition.state}` }, sign(condition.state, state), " ", text);
  });
}

function spanLine(/** @type {Voice} */ voice, /** @type {string} */ span) {
  return h(
    "span",
    { class: "line" },
    voice.both((words) => spanName(words, span)),
  );
}

/** How long one may stay. @returns {Child[]} */
function stays(/** @type {Voice} */ voice, /** @type {any} */ record) {
  if (record.stay) return [spanLine(voice, record.stay)];
  return record.grants.map(
    (/** @type {any} */ own) => own.residence?.months && spanLine(voice, `P${own.residence.months}M`),
  );
}

/** Whether it leads to a lasting right to stay. @returns {Child[]} */
function settlements(/** @type {Voice} */ voice, /** @type {any} */ record) {
  const granted = record.grants.filter((/** @type {any} */ own) => LASTING.includes(own.residence?.purpose));
  return granted.map((/** @type {any} */ own) =>
    h(
      "span",
      { class: "line" },
      voice.words.countries([own.residence.country]),
      own.after && [" · ", spanLine(voice, own.after)],
    ),
  );
}
