// <passerelle-search>: finds opportunities, without judging anybody.
import { PasserelleElement, define } from "./element.js";
import { button } from "./button.js";
import { h } from "./dom.js";
import { card } from "./card.js";
import { combobox } from "./combobox.js";
import { failure, wordless } from "./failure.js";
import { FACETS, Filters } from "./filters.js";
import { fullMatch } from "./bridge.js";
import { OFFER_PARTS, PasserelleOffer, listOf } from "./offer.js";
import { safetyNote } from "./safety.js";
import searchSheet from "./search.css";

const PAGE_SIZE = 10;
const MOST = 50;
/** Wide enough for filters beside the results, in pixels. */
const WIDE = 720;

/**
 * A search box with filters, results and the full view of each.
 *
 * Attributes beside those of every element: `kinds`, `countries` (only these are shown), `origin` (made for
 * people of these countries, or of any), `page-size`, `query`.
 * Events: `passerelle:search` (`query`, `filters`, `total`), `passerelle:select` (`id`, `kind`, `title`).
 */
export class PasserelleSearch extends PasserelleElement {
  static sheets = [...PasserelleOffer.sheets, searchSheet];

  static get observedAttributes() {
    return [...super.observedAttributes, "kinds", "countries", "origin", "page-size", "query"];
  }

  get pageSize() {
    const size = Number.parseInt(this.getAttribute("page-size") ?? "", 10);
    return Number.isNaN(size) ? PAGE_SIZE : Math.min(Math.max(size, 1), MOST);
  }

  draw() {
    const { words, client } = this;
    if (!words) return;
    const onchange = () => this.search();
    const limits = {
      kind: listOf(this.getAttribute("kinds")),
      country: listOf(this.getAttribute("countries")),
    };
    this.filters = new Filters({ words, limits, onchange });
    this.filters.element.open = this.offsetWidth >= WIDE;
    this.box = combobox({
      id: "words",
      label: words.say("widget-search-label"),
      type: "occupation",
      client,
      words,
      onchoose: onchange,
      onsubmit: onchange,
      value: this.getAttribute("query") ?? "",
    });
    this.box.input.placeholder = words.say("widget-search-hint");
    this.count = h("span", { role: "status" }, words.say("widget-loading"));
    const total = h("h2", { class: "total", part: "count" }, this.count);
    this.list = h("ol", { class: "cards", part: "results" });
    this.below = h("div", { class: "below" });
    const results = h("div", { class: "results" }, total, this.list, this.below);
    const countries = [...listOf(this.getAttribute("origin")), ...limits.country];
    const frame = h("div", { class: "frame" }, this.filters.element, results);
    const foot = h("div", { class: "foot" }, safetyNote({ words, client, countries }), fullMatch(words));
    this.find = h("div", { class: "find" }, this.form(words), frame, foot);
    this.place = h("section", { class: "place", hidden: true });
    this.show(h("div", { class: "search", part: "search" }, this.find, this.place));
    this.search();
  }

  /** @param {import("./words.js").Words} words */
  form(words) {
    /** @param {Event} event */
    const onsubmit = (event) => {
      event.preventDefault();
      this.search();
    };
    const send = h("button", { class: "main", part: "button" }, words.say("widget-search-button"));
    return h("form", { role: "search", class: "ask", part: "form", onsubmit }, this.box?.element, send);
  }

  /** @param {unknown} error */
  fail(error) {
    super.fail(error);
    const again = () => this.start();
    if (!this.words) return this.show(wordless(this.client.access.lang, again));
    this.list?.removeAttribute("aria-busy");
    if (this.count) this.count.textContent = "";
    const retry = () => (this.cursor ? this.more() : this.search());
    this.below?.replaceChildren(failure(error, this.words, retry));
  }

  /** Asks for the first page; what was shown stays until the answer is there. */
  async search() {
    this.cursor = null;
    const answer = await this.ask();
    if (!answer) return;
    const { list, words } = this;
    list?.replaceChildren();
    const own = this.filters?.query() ?? {};
    this.filters?.update(answer.facets);
    const { count } = answer.total;
    if (this.count) this.count.textContent = words?.say("widget-results", { count }) ?? "";
    this.add(answer);
    const filters = Object.fromEntries(Object.entries(own).filter(([, value]) => value.length > 0));
    this.tell("search", { query: this.box?.input.value.trim() ?? "", filters, total: count });
  }

  /** Asks for the next page and moves on to its first card. */
  async more() {
    const answer = await this.ask();
    if (!answer) return;
    const before = this.list?.children.length ?? 0;
    this.add(answer);
    this.list?.children[before]?.querySelector("a")?.focus();
  }

  /** One page of answers; none when another question came after. */
  async ask() {
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    this.list?.setAttribute("aria-busy", "true");
    const query = {
      ...this.filters?.query(),
      q: this.box?.input.value.trim(),
      origin: listOf(this.getAttribute("origin")).join(","),
      limit: this.pageSize,
      facets: FACETS.join(","),
      cursor: this.cursor,
    };
    try {
      const answer = await this.client.get("/v1/opportunities", query, signal);
      if (signal.aborted) return null;
      this.list?.removeAttribute("aria-busy");
      return answer;
    } catch (error) {
      if (!signal.aborted) this.fail(error);
      return null;
    }
  }

  /**
   * Adds the cards of a page, and below them what leads on.
   * @param {Record<string, any>} options
   */
  add({ results, next, more_from: folded, did_you_mean: better }) {
    const { words } = this;
    if (!words) return;
    this.cursor = next;
    /** @type {Parameters<typeof card>[2]} */
    const onopen = (own, part) => this.open(own, part);
    for (const { opportunity } of results) this.list?.append(h("li", null, card(opportunity, words, onopen)));
    const lead = h("div", { class: "below" });
    if (better) {
      const instead = button(better, () => this.instead(better));
      lead.append(h("p", null, words.say("results-did-you-mean"), " ", instead));
    }
    if (!this.list?.hasChildNodes()) {
      lead.append(h("p", { class: "nothing", part: "nothing" }, words.say("widget-nothing")));
    }
    for (const { provider, count } of folded) {
      const text = words.say("widget-folded", { provider, count });
      lead.append(button(text, () => this.filters?.choose("provider", provider)));
    }
    if (next) lead.append(button(words.say("result-more"), () => this.more(), "main"));
    this.below?.replaceWith(lead);
    this.below = lead;
  }

  /**
   * Searches for other words.
   * @param {string} text
   */
  instead(text) {
    if (this.box) this.box.input.value = text;
    this.box?.input.focus();
    this.search();
  }

  /**
   * Opens the full view in place of the results.
   * @param {Record<string, any>} own
   * @param {string} [part] `report`: with the form for reports open
   */
  open({ id, kind, title }, part) {
    const { words, find, place } = this;
    if (!words || !find || !place) return;
    this.tell("select", { id, kind, title });
    const back = button(words.say("widget-back"), () => this.back(id));
    const offer = document.createElement("passerelle-offer");
    const handed = ["dir", "key", "theme", "origin"].map((name) => [name, this.getAttribute(name)]);
    for (const [name, value] of [
      ...handed,
      ["record", id],
      ["lang", this.tag],
      ["open", part],
      ["exportparts", OFFER_PARTS],
    ]) {
      if (value) offer.setAttribute(name, value);
    }
    place.ariaLabel = title;
    place.replaceChildren(back, offer);
    place.hidden = false;
    find.hidden = true;
    back.focus();
  }

  /**
   * Goes back to the card that was opened.
   * @param {string} id
   */
  back(id) {
    const { find, place } = this;
    if (!find || !place) return;
    place.hidden = true;
    place.replaceChildren();
    find.hidden = false;
    this.root.getElementById(`to-${id}`)?.focus();
  }
}

define("passerelle-search", PasserelleSearch);
