// The offers of an organisation: where each stands, until when, why, and what can be done.
import { h, said } from "../widget/dom.js";
import { offerDetails } from "./fields.js";
import { flagList } from "./flags.js";
import { decisionList, reasonForm } from "./reasons.js";

/**
 * @typedef {import("./frame.js").Answer} Answer
 * @typedef {import("./frame.js").Frame} Frame
 */

const STANDINGS = ["pending", "published", "rejected", "suspended", "expired", "withdrawn"];
const PAGE = "50";
/** What a moderator can do with an offer, by where it stands. */
const ACTIONS = /** @type {Record<string, string[]>} */ ({
  pending: ["publish", "reject", "suspend"],
  published: ["suspend", "reject"],
  rejected: ["publish"],
  suspended: ["reinstate", "reject"],
});

/** The list of an organisation's offers. */
export class OfferList {
  /**
   * @param {Frame} frame
   * @param {string} organisation
   * @param {"agency" | "moderator"} reader
   */
  constructor(frame, organisation, reader) {
    this.frame = frame;
    this.path = `/v1/organisations/${encodeURIComponent(organisation)}/opportunities`;
    this.reader = reader;
    this.failed = h("div");
    this.list = h("ul", { class: "offers" });
    this.more = h(
      "button",
      { type: "button", hidden: true, onclick: () => this.load() },
      frame.say("agency-more"),
    );
    /** @type {string | null} */
    this.next = null;
  }

  draw() {
    const { frame } = this;
    const choice = h(
      "select",
      { id: "standing", onchange: () => this.filter(choice.value) },
      h("option", { value: "" }, frame.say("agency-every-standing")),
      STANDINGS.map((own) => h("option", { value: own }, frame.say(`agency-publication-${own}`))),
    );
    const head = h(
      "div",
      { class: "field narrow" },
      h("label", { for: "standing" }, frame.say("agency-standing")),
      choice,
    );
    this.load();
    return h(
      "section",
      { class: "own-offers" },
      h("h3", null, frame.say("agency-offers-title")),
      head,
      this.list,
      this.failed,
      this.more,
    );
  }

  filter(/** @type {string} */ standing) {
    if (standing) this.list.dataset.only = standing;
    else delete this.list.dataset.only;
  }

  async load() {
    const query = { limit: PAGE, cursor: this.next };
    const page = await this.frame.attempt(this.failed, () => this.frame.reach.get(this.path, query));
    if (!page) return;
    this.list.append(...page.offers.map((/** @type {Answer} */ offer) => this.card(offer)));
    this.next = page.next;
    this.more.hidden = !page.next;
    if (!this.list.hasChildNodes())
      this.failed.replaceChildren(h("p", { class: "soft" }, this.frame.say("agency-no-offers")));
  }

  /** One offer. */
  card(/** @type {Answer} */ offer) {
    const { frame } = this;
    const { fields } = offer;
    const hasDay = offer.publication === "published" || offer.publication === "pending";
    const failed = h("div");
    const tools = h("div", { class: "tools" });
    const card = h(
      "li",
      { class: `offer ${offer.publication}`, "data-standing": offer.publication, "data-id": offer.id },
      h("h4", null, said(fields.title, fields.lang)),
      h(
        "p",
        { class: "facts" },
        h("span", { class: "standing" }, frame.say(`agency-publication-${offer.publication}`)),
        h("span", null, said(fields.external_id, null)),
        h("span", null, frame.words.countries([fields.country])),
        hasDay &&
          h("span", null, frame.say("agency-shown-until", { day: frame.words.day(offer.expires_on) })),
      ),
      flagList(frame.words, offer.flags),
      offerDetails(frame.words, fields),
      decisionList(frame, offer.id),
      failed,
      tools,
    );
    const replace = (/** @type {Answer} */ other) => {
      const drawn = this.card(other);
      card.replaceWith(drawn);
      const heading = drawn.querySelector("h4");
      heading?.setAttribute("tabindex", "-1");
      heading?.focus();
    };
    const decided = (/** @type {Answer} */ decision) => {
      frame.tell(frame.say(`agency-done-${decision.action}`));
      replace({ ...offer, publication: decision.publication });
    };
    const actions = this.reader === "moderator" ? (ACTIONS[offer.publication] ?? []) : [];
    if (actions.length > 0)
      tools.append(this.asked(frame.say("agency-decide"), { id: offer.id, actions, done: decided }));
    if (this.reader === "agency") this.ownTools(offer, { tools, failed, replace, decided });
    return card;
  }

  /**
   * What an agency can do with its offer.
   * @param {Answer} offer
   * @param {{ tools: HTMLElement, failed: HTMLElement, replace: (offer: Answer) => void, decided: (decision: Answer) => void }} place
   */
  ownTools(offer, { tools, failed, replace, decided }) {
    const { frame } = this;
    const path = `/v1/opportunities/${encodeURIComponent(offer.id)}`;
    const tool = (/** @type {string} */ key, /** @type {() => Promise<Answer | null>} */ work) => {
      const button = h("button", { type: "button", "data-action": key }, frame.say(`agency-do-${key}`));
      button.addEventListener("click", async () => {
        const done = await frame.attempt(failed, work, button);
        if (done === undefined) return;
        frame.tell(frame.say(`agency-done-${key}`));
        replace({ ...offer, ...done });
      });
      tools.append(button);
    };
    if (["published", "pending"].includes(offer.publication)) {
      tool("renew", () =>
        frame.reach.write("PATCH", path, {
          body: { expires_on: null },
          version: offer.version,
          query: { wait: "indexed" },
        }),
      );
      tool("withdraw", async () => {
        await frame.reach.write("DELETE", path, { version: offer.version, query: { wait: "indexed" } });
        return { publication: "withdrawn" };
      });
    }
    if (["rejected", "suspended"].includes(offer.publication)) {
      tools.append(
        this.asked(frame.say("agency-do-appeal"), { id: offer.id, actions: ["appeal"], done: decided }),
      );
    }
  }

  /**
   * A button that asks for a reason first.
   * @param {string} text
   * @param {{ id: string, actions: string[], done: (decision: Answer) => void }} what
   */
  asked(text, what) {
    const form = reasonForm(this.frame, what);
    return h("details", { class: "ask" }, h("summary", null, text), form);
  }
}
