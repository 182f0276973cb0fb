// The footbridge that leads from a search to the full match.
import { h, svg } from "./dom.js";
import { HOST } from "./words.js";

const SHAPE =
  "M0 40Q120-16 240 40M0 40H240M20 40V31.4M40 40V24.4M60 40V19M80 40V15.1M100 40V12.8M120 40V12" +
  "M140 40V12.8M160 40V15.1M180 40V19M200 40V24.4M220 40V31.4";

/**
 * A link to the page where a person finds out which ways are open.
 * @param {import("./words.js").Words} words
 */
export function fullMatch(words) {
  const drawing = svg("svg", { viewBox: "0 0 240 44", "aria-hidden": "true" }, svg("path", { d: SHAPE }));
  const link = h("a", { href: `${HOST}/desk?lang=${words.lang}` }, words.say("widget-match"));
  return h(
    "p",
    { class: "match", part: "match" },
    drawing,
    h("span", null, link, " ", h("small", null, words.say("widget-match-hint"))),
  );
}
