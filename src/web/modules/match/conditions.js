// The conditions of a record: their state, what is there, what is asked, who must do it, who says so.
import { h, svg, outward } from "../widget/dom.js";

/** @typedef {import("./voice.js").Voice} Voice */

/**
 * @typedef {object} Condition
 * @property {string} id
 * @property {"met" | "unmet" | "unknown"} state
 * @property {string} reason
 * @property {string} reason_text
 * @property {string} text
 * @property {string | null} have
 * @property {string | null} want
 * @property {string} by
 * @property {string} when
 * @property {boolean} decides
 * @property {string} path
 * @property {string | null} cite
 * @property {string} source
 * @property {string} seen
 * @property {string | null} note
 * @property {{ needed: number, certain: number, possible: number } | null} points
 */

const DRAWINGS = {
  met: "M3 8.5l3.5 3.5L13 4.5",
  unmet: "M4 4l8 8M12 4l-8 8",
  unknown: "M5.2 6a2.8 2.8 0 1 1 4 2.5C8.3 9 8 9.5 8 10.5M8 13v.1",
};

/** A sign for a state; with a name it stands for itself, without it is only beside its word. */
export function sign(/** @type {Condition["state"]} */ state, /** @type {string | null} */ name) {
  const attributes = name === null ? { "aria-hidden": "true" } : { role: "img", "aria-label": name };
  const path = svg("path", { d: DRAWINGS[state] });
  return svg(
    "svg",
    { class: `sign ${state}`, viewBox: "0 0 16 16", focusable: "false", ...attributes },
    path,
  );
}

/** How many conditions are in each state. */
export function tally(/** @type {Voice} */ voice, /** @type {Condition[]} */ conditions) {
  const states = /** @type {const} */ (["met", "unmet", "unknown"]);
  return h(
    "span",
    { class: "tally" },
    states.map((state) => {
      const count = conditions.filter((own) => own.state === state).length;
      const name = voice.words.code("state", state);
      return count > 0 && h("span", { class: state }, sign(state, name), " ", voice.words.number(count));
    }),
  );
}

/**
 * The conditions as a list; `others` are the same in the second language.
 * @param {Voice} voice
 * @param {Condition[]} conditions
 * @param {Condition[] | undefined} others
 */
export function conditionList(voice, conditions, others) {
  return h(
    "ul",
    { class: "conditions" },
    conditions.map((own, place) => conditionItem(voice, own, others?.[place])),
  );
}

/**
 * @param {Voice} voice
 * @param {Condition} own
 * @param {Condition | undefined} other
 */
function conditionItem(voice, own, other) {
  const { words } = voice;
  const depth = Math.min(own.path.split(".").length, 4);
  const have = own.have && [words.say("result-have"), ": ", h("bdi", null, own.have)];
  const want = own.want && [words.say("result-asks"), ": ", h("bdi", null, own.want)];
  const who =
    words.code("match-by", own.by) + (own.when === "apply" ? "" : ` · ${words.code("match-when", own.when)}`);
  return h(
    "li",
    { class: `${own.state} depth-${depth}${own.decides ? "" : " aside"}` },
    sign(own.state, words.code("state", own.state)),
    h("b", null, voice.pair(own.text, null, other?.text)),
    " ",
    h("span", { class: "reason" }, own.reason_text),
    own.points && h("span", { class: "line" }, pointsText(voice, own.points)),
    (have || want) && h("span", { class: "line" }, have, have && want && " · ", want),
    own.note && h("span", { class: "line soft", lang: "en", dir: "ltr" }, own.note),
    h("span", { class: "line soft" }, who),
    h("span", { class: "line soft" }, sourceLine(voice, own)),
  );
}

function pointsText(/** @type {Voice} */ voice, /** @type {NonNullable<Condition["points"]>} */ points) {
  const { needed, certain, possible } = points;
  return voice.words.say("match-points", { needed, certain, possible });
}

/**
 * The law, the source as a link, the day on which it was read.
 * @param {Voice} options
 * @param {{ cite?: string | null, source: string | null, name?: string, seen: string | null }} own
 */
export function sourceLine({ words }, own) {
  const { cite, source, seen } = own;
  const address = source?.match(/https?:\/\/[^\s)]+/u)?.[0];
  const name = own.name ?? (address === source && address ? new URL(address).hostname : (source ?? ""));
  const link = outward(address, { target: "_blank" }, h("bdi", null, name));
  return [
    cite && [h("bdi", null, cite), " · "],
    source && [words.say("result-source"), ": ", link],
    seen && [source && " · ", h("span", null, words.say("result-seen", { date: words.day(seen) }))],
  ];
}
