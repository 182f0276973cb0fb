// Nobody pays for a place; and where an offer can be checked.
import { h, outward, said } from "./dom.js";
import { seenOn } from "./card.js";
import { reason } from "./failure.js";

/**
 * @typedef {object} SafetyOptions
 * @property {import("./words.js").Words} words
 * @property {import("./client.js").Client} client
 * @property {string[]} countries whose channels are wanted
 * @property {{ country: string, channels: Record<string, any>[] }[]} [known] channels that came already
 */

/**
 * The note, with the channels of the countries; these are asked for when somebody wants to see them.
 * @param {SafetyOptions} options
 */
export function safetyNote(options) {
  const { words, countries, known = [] } = options;
  const wanted = [...new Set([...known.map(({ country }) => country), ...countries])];
  const note = h("div", { class: "safety", part: "safety" }, h("p", null, words.say("page-free")));
  if (wanted.length > 0) note.append(channelsBelow(options, wanted));
  return note;
}

/**
 * @param {SafetyOptions} options
 * @param {string[]} wanted
 */
function channelsBelow(options, wanted) {
  const { words, client, known = [] } = options;
  const place = h("div", { "aria-live": "polite" });
  let isFull = false;
  const fill = async () => {
    if (isFull) return;
    isFull = true;
    place.textContent = words.say("widget-loading");
    const groups = await Promise.all(
      wanted.map(async (country) => {
        const there = known.find((own) => own.country === country);
        const { channels } = there ?? (await client.get(`/v1/safety/${country}`));
        return channelsOf(country, channels, words);
      }),
    ).catch((error) => {
      isFull = false;
      return [reason(error, words)];
    });
    place.replaceChildren(...groups);
  };
  const summary = h("summary", null, words.say("widget-verify"));
  return h("details", { part: "verify", ontoggle: fill }, summary, place);
}

/**
 * The channels of a country, each with what it is for, its source and the day it was seen.
 * @param {string} country
 * @param {Record<string, any>[]} channels
 * @param {import("./words.js").Words} words
 */
function channelsOf(country, channels, words) {
  const items = channels.map((own) =>
    h(
      "li",
      null,
      outward(own.url, {}, said(own.name, null)),
      h("p", null, own.what),
      own.unverified
        ? h("small", null, words.say("widget-unverified"))
        : h("small", null, sourceLink(own.source, words), " ", own.seen && seenOn(own.seen, words)),
    ),
  );
  return h("section", null, h("h4", null, words.countries([country])), h("ul", null, items));
}

/**
 * "Source" as a link, or the source as text when it is no web address.
 * @param {string | null} source
 * @param {import("./words.js").Words} words
 */
export function sourceLink(source, words) {
  if (!source) return null;
  const word = words.say("result-source");
  if (/^https?:\/\//u.test(source))
    return outward(source, {}, `${word}: `, h("bdi", null, new URL(source).host));
  return h("span", null, `${word}: `, said(source, null));
}
