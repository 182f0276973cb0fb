// <passerelle-offer record="id">: one opportunity in full.
import { PasserelleElement, define } from "./element.js";
import { h, outward, said } from "./dom.js";
import { accessLine, address, kindLine, stateLine, warnings } from "./card.js";
import { conditionList, costList, factList, sourceList } from "./facts.js";
import { failure, wordless } from "./failure.js";
import { fullMatch } from "./bridge.js";
import { reportForm } from "./report.js";
import { safetyNote } from "./safety.js";
import recordSheet from "./record.css";

/** The parts that a page may style from outside; a search hands them on. */
export const OFFER_PARTS =
  "offer,title,kind,state,access,mark,summary,facts,safety,verify,report,button,failure,match";

/**
 * One opportunity in full.
 *
 * Attributes: `record` (its id), `origin` (countries whose channels to check offers are shown, too), `open`
 * (`report`: with the form for reports open), and those of every element.
 */
export class PasserelleOffer extends PasserelleElement {
  static sheets = [recordSheet];

  static get observedAttributes() {
    return [...super.observedAttributes, "record", "origin"];
  }

  async draw() {
    const { words } = this;
    const id = this.getAttribute("record");
    if (!words || !id) return;
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    this.show(h("p", { class: "waiting", role: "status" }, words.say("widget-loading")));
    try {
      const record = await this.client.get(`/v1/opportunities/${encodeURIComponent(id)}`, {}, signal);
      if (!signal.aborted) this.show(this.view(record, words));
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  /** @param {unknown} error */
  fail(error) {
    super.fail(error);
    const again = () => this.start();
    this.show(this.words ? failure(error, this.words, again) : wordless(this.client.access.lang, again));
  }

  /** @param {import("./facts.js").Detail} record @param {import("./words.js").Words} words */
  view(record, words) {
    const { opportunity: own, uploaded, verify } = record;
    const { client } = this;
    const countries = [...listOf(this.getAttribute("origin")), ...own.countries.slice(0, 2)];
    return h(
      "article",
      { class: "offer", part: "offer" },
      kindLine(own, words),
      h("h2", { part: "title" }, said(own.title, own.title_lang)),
      warnings(own, words),
      h("div", { class: "facts" }, stateLine(own, words), accessLine(own, words)),
      own.status.note && h("p", { class: "soft" }, said(own.status.note, "en")),
      h("p", { class: "summary", part: "summary" }, said(own.summary, own.summary_lang)),
      own.flags?.map((flag) => h("p", { class: "flag" }, h("b", null, flag.detail), " ", flag.advice)),
      own.url && h("p", null, outward(own.url, { part: "official" }, words.say("result-official-page"))),
      factList(record, words),
      conditionList(record, words),
      costList(record, words),
      sourceList(record, words),
      safetyNote({ words, client, countries, known: verify }),
      uploaded && reportForm(uploaded.report, words, client, this.getAttribute("open") === "report"),
      fullMatch(words),
      h("p", null, h("a", { href: address(own.id, words.lang) }, words.say("widget-open-page"))),
    );
  }
}

/**
 * The items of an attribute with commas.
 * @param {string | null} text
 */
export function listOf(text) {
  return (text ?? "").split(/[\s,]+/u).filter((item) => item !== "");
}

define("passerelle-offer", PasserelleOffer);
