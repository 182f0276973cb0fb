// An opportunity in short, and the lines that cards and the full view share. No verdict: nobody was judged.
import { h, said } from "./dom.js";
import { HOST } from "./words.js";

/**
 * An opportunity as the API tells it (`CardView`).
 * @typedef {Record<string, any> & Lists} Opportunity
 */
/**
 * Its lists.
 * @typedef {{ access: string[], countries: string[], costs: any[], sources: any[], flags?: any[] }} Lists
 */

/**
 * The public page of an opportunity.
 * @param {string} id
 * @param {string} lang
 */
export function address(id, lang) {
  return `${HOST}/o/${encodeURIComponent(id)}?lang=${lang}`;
}

/**
 * What it is and where: "Training · Tunisia".
 * @param {Opportunity} own
 * @param {import("./words.js").Words} words
 */
export function kindLine(own, words) {
  return h(
    "p",
    { class: "kind", part: "kind" },
    h("b", null, words.code("kind", own.kind)),
    own.countries.length > 0 && h("span", null, words.countries(own.countries)),
  );
}

/**
 * Whether anybody can use it now.
 * @param {Opportunity} own
 * @param {import("./words.js").Words} words
 */
export function stateLine(own, words) {
  const { is, text, since, until } = own.status;
  const isClosed = is === "closed";
  return h(
    "p",
    { class: `state ${is}`, part: "state" },
    h("b", null, text),
    since && !isClosed && h("span", null, words.say("widget-since", { date: words.day(since) })),
    until && h("span", null, words.say("widget-until", { date: words.day(until) })),
  );
}

/**
 * Who can apply, or who files where nobody can apply; nothing for what is over.
 * @param {Opportunity} own
 * @param {import("./words.js").Words} words
 */
export function accessLine(own, words) {
  if (
    own.access.length === 0 ||
    (!own.can_apply && own.status.is !== "open" && own.status.is !== "referral-only")
  ) {
    return null;
  }
  const label = own.can_apply ? "widget-who-applies" : "result-who-files";
  const names = own.access.map((who) => words.code("access", who));
  return h(
    "p",
    { class: "access", part: "access" },
    `${words.say(label)}: `,
    h("b", null, words.list(names)),
  );
}

/**
 * That it is invented, stale or flagged.
 * @param {Opportunity} own
 * @param {import("./words.js").Words} words
 */
export function warnings(own, words) {
  return [
    own.sample && h("p", { class: "mark", part: "mark" }, words.say("result-sample")),
    own.stale && h("p", { class: "mark", part: "mark" }, words.say("result-stale")),
  ];
}

/**
 * When the facts were seen.
 * @param {string} day
 * @param {import("./words.js").Words} words
 */
export function seenOn(day, words) {
  return h("small", { class: "seen" }, words.say("result-seen", { date: words.day(day) }));
}

/**
 * A card; its title is a link to the public page that opens the opportunity in place.
 * @param {Opportunity} own
 * @param {import("./words.js").Words} words
 * @param {(own: Opportunity, part?: string) => void} onopen `report` opens the form for reports, too
 */
export function card(own, words, onopen) {
  /** @param {MouseEvent} event */
  const follow = (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onopen(own);
  };
  const title = h(
    "a",
    {
      href: address(own.id, words.lang),
      id: `to-${own.id}`,
      part: "title",
      onclick: follow,
    },
    said(own.title, own.title_lang),
  );
  const body = own.provider ?? own.authority;
  return h(
    "article",
    { class: "card", part: "card" },
    kindLine(own, words),
    h("h3", null, title),
    body && h("p", { class: "soft", part: "provider" }, said(body.name, null)),
    warnings(own, words),
    h("p", { class: "summary", part: "summary" }, said(own.summary, own.summary_lang)),
    h(
      "div",
      { class: "facts" },
      stateLine(own, words),
      accessLine(own, words),
      seenOn(own.checked.on, words),
    ),
    own.publication &&
      h(
        "button",
        { type: "button", part: "report", onclick: () => onopen(own, "report") },
        words.say("widget-report"),
      ),
  );
}
