// The records that were chosen: compared side by side, printed as a plan.
import { append, h } from "../widget/dom.js";
import { compareTable } from "./compare.js";
import { detailsOf } from "./details.js";
import { layPaper } from "./paper.js";

const MOST = 4;

/**
 * What the choice needs of the desk.
 * @typedef {object} Desk
 * @property {import("../match/voice.js").Voice | null} voice
 * @property {Record<string, any>} profile
 * @property {string | null} second
 * @property {HTMLElement} paper
 * @property {ShadowRoot} root
 * @property {import("../match/match.js").PasserelleMatch} results
 * @property {(key: string) => void} say
 * @property {() => void} clearPaper
 */

/** Up to four records. */
export class Choice {
  constructor(/** @type {Desk} */ desk) {
    this.desk = desk;
    /** @type {string[]} */
    this.ids = [];
    /** How often it was drawn; an answer to an older drawing is stale. */
    this.turn = 0;
    /** @type {import("../match/voice.js").Voice | null} */
    this.drawnFor = null;
    this.element = h("section", { class: "choice", "aria-labelledby": "choice-title", hidden: true });
    this.table = h("div");
  }

  choose(/** @type {{ id: string, chosen: boolean }} */ { id, chosen }) {
    const others = this.ids.filter((own) => own !== id);
    if (chosen && others.length >= MOST) {
      this.desk.results.chosen = others;
      return this.desk.say("desk-four-at-most");
    }
    this.ids = chosen ? [...others, id] : others;
    this.desk.clearPaper();
    this.draw();
  }

  /** Draws the comparison anew. */
  async draw() {
    const { voice, profile } = this.desk;
    this.turn += 1;
    const { turn } = this;
    this.desk.results.chosen = this.ids;
    this.element.hidden = this.ids.length === 0;
    this.count();
    if (!voice || this.element.hidden) return this.element.replaceChildren();
    if (!this.element.firstChild || this.drawnFor !== voice) this.frame(voice);
    this.drawnFor = voice;
    try {
      const [own, other] = await Promise.all([
        detailsOf(this.ids, profile, voice.words.lang),
        voice.second ? detailsOf(this.ids, profile, voice.second.lang) : undefined,
      ]);
      if (turn === this.turn) this.table.replaceChildren(compareTable(voice, own, other));
    } catch {
      if (turn === this.turn)
        this.table.replaceChildren(h("p", { class: "alarm" }, voice.words.say("match-unreachable")));
    }
  }

  /** Says at the top of the page how many are chosen; a press leads to them. */
  count() {
    const button = /** @type {HTMLElement | null} */ (this.desk.root.querySelector("#desk-chosen"));
    if (!button) return;
    button.hidden = this.element.hidden;
    const { voice } = this.desk;
    button.textContent = voice
      ? `${voice.words.say("desk-compare")}: ${voice.words.number(this.ids.length)}`
      : "";
  }

  frame(/** @type {import("../match/voice.js").Voice} */ voice) {
    this.element.replaceChildren(
      h("h2", { id: "choice-title", tabindex: -1 }, voice.words.say("desk-compare")),
      this.table,
      h(
        "p",
        { class: "buttons" },
        h(
          "button",
          { type: "button", class: "main", id: "print", onclick: () => this.print() },
          voice.words.say("desk-print"),
        ),
        h("button", { type: "button", onclick: () => this.none() }, voice.words.say("desk-choose-none")),
      ),
    );
  }

  none() {
    this.ids = [];
    this.desk.clearPaper();
    this.draw();
    const question = /** @type {HTMLElement | null} */ (this.desk.root.querySelector("#question-title"));
    question?.focus();
  }

  /** Lays the plan out in the candidate's language, shows it, and asks the browser to print it. */
  async print() {
    const { voice, paper, profile, second, root } = this.desk;
    if (!voice) return;
    try {
      const sheet = h("div", { class: "page" });
      const again = h(
        "button",
        { type: "button", class: "main", onclick: () => print() },
        voice.words.say("desk-print-again"),
      );
      const close = h(
        "button",
        { type: "button", onclick: () => this.desk.clearPaper() },
        voice.words.say("desk-close-plan"),
      );
      const name = voice.words.say("desk-paper-title");
      const frame = h("div", { class: "preview", tabindex: 0, role: "group", "aria-label": name }, sheet);
      const bar = h("p", { class: "buttons" });
      append(bar, [again, close]);
      paper.replaceChildren(bar, frame);
      await layPaper(sheet, this.ids, profile, second ?? voice.words.lang);
      root.querySelector(".desk")?.classList.add("has-paper");
      paper.scrollIntoView({ block: "start" });
      again.focus();
      requestAnimationFrame(() => print());
    } catch {
      this.desk.clearPaper();
      this.desk.say("match-unreachable");
    }
  }
}
