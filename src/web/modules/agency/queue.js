// What waits for a moderator, the riskiest first.
import { h, said, outward } from "../widget/dom.js";
import { columnsOf, compared, offerDetails } from "./fields.js";
import { flagList } from "./flags.js";
import { moment } from "./frame.js";
import { OfferList } from "./offers.js";
import { decisionList, reasonForm } from "./reasons.js";

/**
 * @typedef {import("./frame.js").Answer} Answer
 * @typedef {import("./frame.js").Frame} Frame
 */

/** What can be done with an offer that waits, by where it stands. */
const QUEUE_ACTIONS = /** @type {Record<string, string[]>} */ ({
  pending: ["publish", "reject", "suspend"],
  published: ["publish", "suspend", "reject"],
  rejected: ["publish"],
  suspended: ["reinstate", "reject"],
});
/** From here on an offer is of high risk: a flag holds it back. */
const HIGH = 100;

/** The queue. */
export function queueView(/** @type {Frame} */ frame) {
  const failed = h("div");
  const count = h("p", { class: "count", tabindex: "-1" });
  const list = h("ol", { class: "queue" });
  const load = async () => {
    const answer = await frame.attempt(failed, () => frame.reach.get("/v1/moderation", { limit: "100" }));
    if (!answer) return;
    const known = new Set(answer.items.map((/** @type {Answer} */ own) => own.id));
    count.textContent = frame.say(answer.waiting > 0 ? "moderation-waiting" : "moderation-nothing-waits", {
      count: answer.waiting,
    });
    const decided = (/** @type {Answer} */ decision) => {
      frame.tell(`${frame.say(`agency-done-${decision.action}`)}: ${decision.opportunity}`);
      load().then(() => count.focus());
    };
    list.replaceChildren(
      ...answer.items.map((/** @type {Answer} */ item) => drawItem(frame, item, known, decided)),
    );
  };
  load();
  return h(
    "section",
    { class: "waiting" },
    h("h3", null, frame.say("moderation-view-queue")),
    count,
    failed,
    list,
  );
}

/**
 * @param {Frame} frame
 * @param {Answer} item
 * @param {Set<string>} known
 * @param {(decision: Answer) => void} done
 */
function drawItem(frame, item, known, done) {
  const { words } = frame;
  const columns = columnsOf(item.offer);
  const before = item.before && columnsOf(item.before);
  const weight = item.risk >= HIGH ? "high" : item.risk > 0 ? "some" : "none";
  const facts = [
    h("span", { class: "standing" }, frame.say(`agency-publication-${item.publication}`)),
    h("span", null, said(item.id, null)),
    h("span", null, words.countries([item.offer.country])),
    h("span", null, frame.say("agency-version", { number: item.version })),
    moment(words, item.updated_at),
  ];
  return h(
    "li",
    { class: `item ${weight}`, id: `item-${item.id}`, "data-id": item.id },
    h(
      "div",
      { class: "risk" },
      h("span", null, frame.say("moderation-risk")),
      h("b", null, words.number(item.risk)),
    ),
    h(
      "div",
      { class: "about" },
      h("h4", null, said(item.offer.title, item.offer.lang)),
      h("p", { class: "facts" }, facts),
      h(
        "p",
        null,
        said(item.offer.employer.name, null),
        item.offer.source_url && [
          " · ",
          outward(item.offer.source_url, { target: "_blank" }, frame.say("moderation-source")),
        ],
      ),
      h("p", null, said(item.offer.description, item.offer.lang)),
      flagList(words, item.flags),
      reportList(frame, item.reports),
      duplicateList(frame, item.duplicates, known),
      before && compared(words, before, columns),
      offerDetails(words, columns),
      decisionList(frame, item.id),
    ),
    reasonForm(frame, { id: item.id, actions: QUEUE_ACTIONS[item.publication] ?? [], done }),
  );
}

function reportList(/** @type {Frame} */ frame, /** @type {Answer[]} */ reports) {
  if (reports.length === 0) return null;
  return h(
    "div",
    { class: "reports" },
    h("h5", null, frame.say("moderation-reports")),
    h(
      "ul",
      null,
      reports.map((own) =>
        h(
          "li",
          null,
          h("b", null, frame.words.code("moderation-report", own.reason)),
          " · ",
          moment(frame.words, own.at),
          own.text && h("p", null, said(own.text, null)),
        ),
      ),
    ),
  );
}

/**
 * Offers of the same job; those that wait, too, can be gone to.
 * @param {Frame} frame
 * @param {string[]} duplicates
 * @param {Set<string>} known
 */
function duplicateList(frame, duplicates, known) {
  if (duplicates.length === 0) return null;
  const items = duplicates.map((id) =>
    h("li", null, known.has(id) ? h("a", { href: `#item-${id}` }, said(id, null)) : said(id, null)),
  );
  return h(
    "div",
    { class: "duplicates" },
    h("h5", null, frame.say("moderation-duplicates")),
    h("ul", null, items),
  );
}

/** The offers of one organisation, for decisions on what does not wait. */
export function organisationView(/** @type {Frame} */ frame) {
  const failed = h("div");
  const offers = h("div");
  const choice = h("select", { id: "organisation" }, h("option", { value: "" }, frame.say("agency-choose")));
  choice.addEventListener("change", () => {
    offers.replaceChildren(choice.value ? new OfferList(frame, choice.value, "moderator").draw() : "");
  });
  frame
    .attempt(failed, () => frame.reach.get("/v1/organisations"))
    .then((answer) => {
      const all = answer?.organisations ?? [];
      choice.append(
        ...all.map((/** @type {Answer} */ own) =>
          h("option", { value: own.id }, `${own.name} (${own.country})`),
        ),
      );
    });
  return h(
    "section",
    null,
    h("h3", null, frame.say("moderation-view-offers")),
    h(
      "div",
      { class: "field narrow" },
      h("label", { for: "organisation" }, frame.say("moderation-organisation")),
      choice,
    ),
    failed,
    offers,
  );
}
