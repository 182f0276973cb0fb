// One record with its verdict for the person: why, what would open it, what it costs, how to verify it.
import { h, outward } from "../widget/dom.js";
import { fitChart, fitLine } from "./chart.js";
import { conditionList, sourceLine, tally } from "./conditions.js";
import { moneyName } from "./names.js";
import { changeSteps, recordLink } from "./steps.js";

/** @typedef {import("./voice.js").Voice} Voice */
/** @typedef {{ own: any, other?: any }} Pair a match, and the same in the second language */

/**
 * @typedef {object} CardOptions
 * @property {Voice} voice
 * @property {boolean} isOpen whether the conditions are unfolded
 * @property {((id: string, chosen: boolean) => void) | null} onchoose none when nothing is chosen here
 * @property {boolean} isChosen
 * @property {(country: string) => Promise<any>} safety what is known about verifying in a country
 * @property {(id: string) => void} onopen
 */

/** The card of a match. */
export function matchCard(/** @type {Pair} */ { own, other }, /** @type {CardOptions} */ options) {
  const { voice, onchoose, isChosen } = options;
  const about = own.opportunity;
  const second = other?.opportunity;
  const heading = `title-${about.id}`;
  const title = voice.pair(about.title, about.title_lang, second?.title, second?.title_lang);
  const summary = voice.pair(about.summary ?? "", about.summary_lang, second?.summary, second?.summary_lang);
  const check = h("input", { type: "checkbox", checked: isChosen, value: about.id });
  check.addEventListener("change", () => onchoose?.(about.id, check.checked));
  const named = h("span", null, voice.words.say("match-choose-record"), unseen(about.title));
  const pick = onchoose && h("label", { class: "box pick" }, check, named);
  return h(
    "article",
    { class: "card", part: "card", "aria-labelledby": heading, "data-id": about.id },
    h("p", { class: "kind" }, kindLine(voice, about)),
    h("h4", { id: heading }, title),
    standing(voice, about),
    fitLine(voice, own),
    about.summary && h("p", { class: "summary" }, summary),
    own.changes.length > 0 &&
      h(
        "div",
        { class: "changes" },
        h("p", null, voice.words.say("result-changes")),
        changeSteps(voice, own.changes, other?.changes),
      ),
    conditionsPart(own, other, options),
    routesPart(voice, own, other),
    folded([voice.words.say("result-fit-parts")], () => fitChart(voice, own)),
    about.costs.length > 0 && folded([voice.words.say("result-costs")], () => costList(voice, about.costs)),
    folded([voice.words.say("match-verify")], () => verifyList(options, about.countries)),
    sources(voice, about),
    pick,
  );
}

/** Words that only screen readers say, so that equal links and boxes differ. */
function unseen(/** @type {string} */ text) {
  return h("span", { class: "unseen" }, ` ${text}`);
}

function kindLine(/** @type {Voice} */ { words }, /** @type {any} */ about) {
  const provider = about.provider?.name ?? about.authority?.name;
  return [
    words.code("kind", about.kind),
    about.countries.length > 0 && [" · ", words.countries(about.countries)],
    provider && [" · ", h("bdi", null, provider)],
  ];
}

/** Whether it is open, who may file, and what must be said before anything else. */
function standing(/** @type {Voice} */ voice, /** @type {any} */ about) {
  const { words } = voice;
  const who = words.list(about.access.map((/** @type {string} */ own) => words.code("access", own)));
  const isOpen = about.status.is === "open";
  return [
    about.sample && h("p", { class: "mark" }, voice.say("result-sample")),
    about.stale && h("p", { class: "mark" }, voice.say("result-stale")),
    h(
      "p",
      { class: isOpen ? "standing" : "standing shut" },
      h("span", null, h("bdi", null, about.status.text)),
      who && h("span", null, words.say("result-who-files"), ": ", who),
      !about.can_apply && h("span", null, voice.say("match-no-apply")),
    ),
  ];
}

/**
 * @param {any} own
 * @param {any} other
 * @param {CardOptions} options
 */
function conditionsPart(own, other, options) {
  const { voice, isOpen, onopen } = options;
  if (own.conditions.length === 0) return h("p", { class: "soft" }, voice.say("match-no-conditions"));
  const heading = [voice.words.say("result-conditions"), " ", tally(voice, own.conditions)];
  const part = folded(heading, () => conditionList(voice, own.conditions, other?.conditions), isOpen);
  let wasOpen = isOpen;
  part.addEventListener("toggle", () => {
    if (part.open && !wasOpen) onopen(own.opportunity.id);
    wasOpen = part.open;
  });
  return part;
}

function routesPart(/** @type {Voice} */ voice, /** @type {any} */ own, /** @type {any} */ other) {
  if (!own.routes?.length) return null;
  return folded([voice.words.say("result-routes")], () =>
    h(
      "ul",
      null,
      own.routes.map((/** @type {any} */ route, /** @type {number} */ place) =>
        h(
          "li",
          null,
          recordLink(voice, route.id, voice.pair(route.title, null, other?.routes?.[place]?.title)),
          ": ",
          voice.words.code("verdict", route.verdict),
        ),
      ),
    ),
  );
}

/**
 * A part that is made when it is unfolded.
 * @param {import("./voice.js").Child[]} heading
 * @param {() => Node} make
 */
function folded(heading, make, isOpen = false) {
  const part = h("details", { open: isOpen }, h("summary", null, h("span", null, heading)));
  if (isOpen) part.append(make());
  else part.addEventListener("toggle", () => part.append(make()), { once: true });
  return part;
}

/** What it costs and who pays. */
export function costList(/** @type {Voice} */ { words }, /** @type {any[]} */ costs) {
  return h(
    "ul",
    { class: "costs" },
    costs.map((cost) =>
      h(
        "li",
        null,
        h("bdi", { lang: "en" }, cost.item),
        ": ",
        h("bdi", null, moneyName(words, cost.amount, cost.currency)),
        cost.amount > 0 && ` · ${words.code("payer", cost.payer)}`,
        cost.per !== "once" && ` · ${words.code("match-per", cost.per)}`,
        cost.unverified && ` (${words.say("reason-unverified")})`,
      ),
    ),
  );
}

/** Where an offer can be verified; asked for when somebody wants to know. */
function verifyList(/** @type {CardOptions} */ { voice, safety }, /** @type {string[]} */ countries) {
  const list = h("ul", { class: "channels" });
  const fill = async () => {
    const { channels } = await safety(countries[0] ?? "DE");
    list.append(...channels.slice(0, 6).map((/** @type {any} */ own) => channelItem(voice, own)));
  };
  fill().catch(() => list.append(h("li", null, voice.words.say("match-unreachable"))));
  return list;
}

/** A channel: what it is for, with its address, source and date. */
export function channelItem(/** @type {Voice} */ voice, /** @type {any} */ own) {
  return h(
    "li",
    null,
    h("b", null, outward(own.url, { target: "_blank" }, h("bdi", null, own.name))),
    " ",
    own.what,
    own.unverified && ` (${voice.words.say("reason-unverified")})`,
    h("span", { class: "line soft" }, sourceLine(voice, { source: own.source, seen: own.seen })),
  );
}

/** The record's own page, the official one, and who says what is said here. */
function sources(/** @type {Voice} */ voice, /** @type {any} */ about) {
  const { words } = voice;
  return h(
    "p",
    { class: "sources" },
    h("span", null, recordLink(voice, about.id, [words.say("match-record-page"), unseen(about.title)])),
    about.url && h("span", null, outward(about.url, { target: "_blank" }, words.say("result-official-page"))),
    about.sources
      .slice(0, 2)
      .map((/** @type {any} */ own) =>
        h(
          "span",
          { class: "soft" },
          sourceLine(voice, { source: own.url ?? own.name, name: own.name, seen: own.seen }),
        ),
      ),
  );
}
