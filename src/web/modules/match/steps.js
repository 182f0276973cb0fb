// What would open a record, as steps, with those who offer them.
import { h } from "../widget/dom.js";
import { HOST } from "../widget/words.js";

/** @typedef {import("./voice.js").Voice} Voice */

/**
 * @typedef {object} Change
 * @property {{ field: string, from?: string | null, to: string, text: string }[]} set
 * @property {string} verdict
 * @property {{ id: string, title: string }[]} offered_by
 */

/**
 * The changes as steps; each says what is open after it.
 * @param {Voice} voice
 * @param {Change[]} changes
 * @param {Change[] | undefined} others
 */
export function changeSteps(voice, changes, others) {
  return h(
    "ol",
    { class: "steps", part: "steps" },
    changes.map((own, place) => h("li", null, changeStep(voice, own, others?.[place]))),
  );
}

/**
 * @param {Voice} voice
 * @param {Change} own
 * @param {Change | undefined} other
 */
function changeStep(voice, own, other) {
  const text = (/** @type {Change} */ change) => change.set.map((set) => set.text).join(" + ");
  const offers = own.offered_by.map(({ id, title }, place) =>
    h("li", null, recordLink(voice, id, voice.pair(title, null, other?.offered_by[place]?.title))),
  );
  return [
    h("b", null, voice.pair(text(own), null, other && text(other))),
    h("span", { class: "line soft" }, voice.say("match-then"), " ", voice.code("verdict", own.verdict)),
    offers.length > 0 && [
      h("span", { class: "line" }, voice.say("result-offered-by")),
      h("ul", null, offers),
    ],
  ];
}

/**
 * A link to the public page of a record, which opens beside this one.
 * @param {Voice} options
 * @param {string} id
 * @param {import("./voice.js").Child[]} name
 */
export function recordLink({ words }, id, name) {
  const address = new URL(`/o/${encodeURIComponent(id)}`, HOST);
  address.searchParams.set("lang", words.lang);
  return h("a", { href: address.href, target: "_blank", rel: "noopener" }, name);
}
