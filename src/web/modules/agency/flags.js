// Red flags and how much they weigh, in words.
import { h, said } from "../widget/dom.js";

/** @typedef {import("./frame.js").Words} Words */

/**
 * The red flags of an offer: what was seen, by which words, and what to do.
 * @param {Words} words
 * @param {import("./frame.js").Answer[]} flags
 */
export function flagList(words, flags) {
  if (flags.length === 0) return null;
  const items = flags.map((flag) =>
    h(
      "li",
      { class: `flag ${flag.severity}` },
      h("span", { class: "weight" }, words.say(`agency-severity-${flag.severity}`)),
      h("p", null, h("b", null, flag.detail)),
      flag.because.length > 0 &&
        h(
          "p",
          { class: "because" },
          words.say("agency-because"),
          " ",
          flag.because.map((/** @type {string} */ own, /** @type {number} */ place) => [
            place > 0 && " · ",
            h("q", null, said(own, null)),
          ]),
        ),
      h("p", { class: "soft" }, flag.advice),
    ),
  );
  return h("ul", { class: "flags" }, items);
}
