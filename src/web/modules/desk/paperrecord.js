// One record on the plan to take home.
import { h, said, svg } from "../widget/dom.js";
import { HOST } from "../widget/words.js";
import { moneyName } from "../match/names.js";
import { sign } from "../match/conditions.js";
import { qrCode, qrPath } from "./qr.js";

/** @typedef {import("../match/voice.js").Voice} Voice */
/** @typedef {import("../widget/words.js").Words} Words */

const TO_BRING = /^(proof|insurance|means|accommodation|referral|qualification|licence)/u;
const QUIET = 4;

/**
 * @param {Voice} voice
 * @param {import("./details.js").Detail} detail
 * @param {number} lines how many lines each list may have
 */
export function paperRecord(voice, { id, check, record }, lines) {
  const { words } = voice;
  const about = check.opportunity;
  const met = check.conditions.filter((/** @type {any} */ own) => own.state === "met");
  const open = check.conditions.filter(
    (/** @type {any} */ own) => own.state !== "met" && !TO_BRING.test(own.id),
  );
  const bring = check.conditions.filter(
    (/** @type {any} */ own) => own.by === "candidate" && TO_BRING.test(own.id),
  );
  const who = words.list(about.access.map((/** @type {string} */ own) => words.code("access", own)));
  return h(
    "section",
    { class: `record ${check.verdict}` },
    h(
      "header",
      null,
      h(
        "div",
        null,
        h("h3", null, said(about.title, about.title_lang)),
        h("p", null, words.code("kind", about.kind), " · ", words.countries(about.countries)),
        h("p", null, h("b", null, words.code("verdict", check.verdict)), " · ", about.status.text),
        h(
          "p",
          null,
          words.say("result-who-files"),
          ": ",
          who,
          !about.can_apply && ` – ${words.say("match-no-apply")}`,
        ),
      ),
      qrDrawing(words, id),
    ),
    h(
      "div",
      { class: "lists" },
      conditionLines(words, "desk-paper-met", met, lines),
      conditionLines(words, "desk-paper-missing", open, lines),
      stepLines(words, check.changes, lines),
      conditionLines(words, "desk-paper-bring", bring, lines),
      costLines(words, about.costs, lines),
    ),
    sourcesLine(words, check, record),
  );
}

/** A code that leads to the public page of the record. */
function qrDrawing(/** @type {Words} */ words, /** @type {string} */ id) {
  const address = `${HOST}/o/${encodeURIComponent(id)}`;
  const modules = qrCode(address);
  const size = modules.length + 2 * QUIET;
  const label = words.say("desk-paper-code");
  return h(
    "figure",
    null,
    svg(
      "svg",
      {
        class: "code",
        viewBox: `${-QUIET} ${-QUIET} ${size} ${size}`,
        role: "img",
        "aria-label": label,
        "data-address": address,
      },
      svg("rect", { class: "ground", x: -QUIET, y: -QUIET, width: size, height: size }),
      svg("path", { d: qrPath(modules) }),
    ),
    h("figcaption", { dir: "ltr" }, `/o/${id}`),
  );
}

/**
 * @param {Words} words
 * @param {string} key of the heading
 * @param {any[]} conditions
 * @param {number} lines
 */
function conditionLines(words, key, conditions, lines) {
  const once = conditions.filter(
    (own, place) => conditions.findIndex((one) => textOf(one) === textOf(own)) === place,
  );
  const items = once.map((own) =>
    h(
      "li",
      null,
      sign(own.state, words.code("state", own.state)),
      " ",
      own.text,
      own.by !== "candidate" && ` (${words.code("match-by", own.by)})`,
      own.id.startsWith("proof") && own.note && [" – ", said(own.note, "en")],
    ),
  );
  return listOf(words, key, items, lines);
}

function textOf(/** @type {any} */ condition) {
  return condition.id.startsWith("proof") ? condition.text + condition.note : condition.text;
}

/** @param {Words} words @param {any[]} changes @param {number} lines */
function stepLines(words, changes, lines) {
  const items = changes.map((own) =>
    h(
      "li",
      null,
      h("b", null, own.set.map((/** @type {any} */ set) => set.text).join(" + ")),
      own.offered_by.length > 0 && [
        " – ",
        words.say("result-offered-by"),
        ": ",
        words.list(own.offered_by.slice(0, 2).map((/** @type {any} */ offer) => offer.title)),
      ],
    ),
  );
  return listOf(words, "result-changes", items, Math.min(lines, 4));
}

/** @param {Words} words @param {any[]} costs @param {number} lines */
function costLines(words, costs, lines) {
  const items = costs.map((own) =>
    h(
      "li",
      null,
      said(own.item, "en"),
      ": ",
      h("bdi", null, moneyName(words, own.amount, own.currency)),
      own.amount > 0 && ` · ${words.code("payer", own.payer)}`,
    ),
  );
  return listOf(words, "result-costs", items, Math.min(lines, 4));
}

/** @param {Words} words @param {string} key @param {HTMLElement[]} items @param {number} lines */
function listOf(words, key, items, lines) {
  if (items.length === 0) return null;
  const rest = items.length - lines;
  const more = rest > 0 && h("li", { class: "rest" }, words.say("desk-paper-more", { count: rest }));
  return h("div", null, h("h4", null, words.say(key)), h("ul", null, items.slice(0, lines), more));
}

/** Who says so, and when that was read. @param {Words} words @param {any} check @param {any} record */
function sourcesLine(words, check, record) {
  const laws = record.legal_basis.map((/** @type {any} */ own) => own.cite).slice(0, 3);
  const sources = check.opportunity.sources
    .slice(0, 2)
    .map((/** @type {any} */ own, /** @type {number} */ place) => [
      place > 0 && " · ",
      said(own.name, "en"),
      own.url && [" ", h("bdi", { dir: "ltr", class: "address" }, new URL(own.url).hostname)],
      ` (${words.say("result-seen", { date: words.day(own.seen) })}) `,
    ]);
  return h(
    "p",
    { class: "small" },
    words.say("result-source"),
    ": ",
    laws.length > 0 && `${words.list(laws)} · `,
    sources,
  );
}
