// What is open to a person, live: `<passerelle-match>`.
import { PasserelleElement, define } from "../widget/element.js";
import { h } from "../widget/dom.js";
import { Client } from "../widget/client.js";
import { loadWords } from "../widget/words.js";
import { matchCard } from "./card.js";
import { questionBox } from "./editor.js";
import { kindButtons, revisionLine, troubleLines } from "./resultparts.js";
import { shortForm } from "./shortform.js";
import { Voice } from "./voice.js";
import { unresolvedBox } from "./unresolved.js";
import { matchLook } from "./look.js";

/** @typedef {import("./profile.js").Profile} Profile */
/** @typedef {import("./card.js").Pair} Pair */

const VERDICTS = /** @type {const} */ (["eligible", "undetermined", "not_eligible"]);
const FIRST_SHOWN = 5;
const MORE_SHOWN = 20;
const MOST_SHOWN = 100;

/**
 * Results for a profile, grouped by verdict. Without a profile it asks for one.
 *
 * Properties, never attributes: `profile`; `second`, the tag of a language to say things in, too;
 * `choosing` and `chosen`, whether records can be chosen and the ids of those that are; `asks`, whether
 * the next question is shown here.
 * Events: `passerelle:match` with the answer, `passerelle:select` with `{ id, chosen, match }` when a record
 * is chosen or its conditions are opened, `passerelle:profile` with the profile after an answer given here.
 */
export class PasserelleMatch extends PasserelleElement {
  static sheets = matchLook;
  static parts = ["widget", "match"];

  constructor() {
    super();
    /** @type {Profile | null} */
    this.person = null;
    /** @type {string | null} */
    this.tongue = null;
    this.choosing = false;
    this.asks = true;
    /** @type {string[]} */
    this.picks = [];
    /** What came back, in the reader's language and the second. @type {Record<string, any[]>} */
    this.answers = {};
    /** @type {Record<string, number>} */
    this.sizes = {};
    /** @type {string | null} */
    this.kind = null;
    /** @type {Set<string>} */
    this.opened = new Set();
    /** @type {Map<string, Promise<any>>} */
    this.channels = new Map();
    this.asking = new AbortController();
    /** @type {Voice | null} */
    this.voice = null;
    /** @type {unknown} */
    this.trouble = null;
  }

  get profile() {
    return this.person;
  }

  /** Shows what is open to a person; none empties the element. */
  set profile(/** @type {Profile | null} */ profile) {
    this.person = profile;
    if (profile === null) this.forget();
    if (this.words) this.ask();
  }

  get second() {
    return this.tongue;
  }

  set second(/** @type {string | null} */ tag) {
    if (tag === this.tongue) return;
    this.tongue = tag;
    if (this.isConnected) this.start();
  }

  get chosen() {
    return this.picks;
  }

  set chosen(/** @type {string[]} */ ids) {
    this.picks = ids;
    const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (this.root.querySelectorAll(".pick input"));
    for (const box of boxes) box.checked = ids.includes(box.value);
  }

  forget() {
    this.asking.abort();
    this.answers = {};
    this.sizes = {};
    this.opened.clear();
    this.trouble = null;
  }

  draw() {
    if (this.words) this.prepare(this.words).catch((error) => this.fail(error));
  }

  /** Loads the second language, then asks. */
  async prepare(/** @type {import("../widget/words.js").Words} */ words) {
    const second = this.tongue ? await loadWords(this.tongue, "widget", "match") : null;
    if (words !== this.words) return;
    this.voice = new Voice(words, second);
    this.channels.clear();
    await this.ask();
  }

  /** Asks for each verdict, in each language. */
  async ask() {
    const { voice, person } = this;
    if (!voice) return;
    this.asking.abort();
    if (!person) return this.render();
    this.asking = new AbortController();
    const { signal } = this.asking;
    this.root.querySelector(".results")?.setAttribute("aria-busy", "true");
    const tongues = [voice.words.lang, ...(voice.second ? [voice.second.lang] : [])];
    try {
      const answers = await Promise.all(
        VERDICTS.map((verdict) =>
          Promise.all(tongues.map((lang) => this.question(lang, verdict, person, signal))),
        ),
      );
      this.trouble = null;
      this.answers = Object.fromEntries(VERDICTS.map((verdict, place) => [verdict, answers[place]]));
    } catch (error) {
      if (signal.aborted) return;
      this.trouble = error;
      this.render();
      return this.fail(error);
    }
    this.render();
    this.tell("match", this.answers.eligible[0]);
  }

  /**
   * @returns {Promise<any>}
   * @param {string} lang
   * @param {string} verdict
   * @param {Profile} profile
   * @param {AbortSignal} signal
   */
  question(lang, verdict, profile, signal) {
    const client = new Client({ lang, key: this.getAttribute("key") });
    const filters = { verdicts: [verdict], ...(this.kind && { kinds: [this.kind] }) };
    return client.post("/v1/match", { profile, filters, limit: this.sizes[verdict] ?? FIRST_SHOWN }, signal);
  }

  render() {
    const { voice, person } = this;
    if (!voice) return;
    const focus = this.focusKept();
    const form = this.root.querySelector("form.short");
    const content = h("div", { class: "match", part: "match" });
    if (!person || form) content.append(form ?? shortForm(voice, this.client, (own) => this.change(own)));
    if (person) content.append(this.results(voice, person));
    this.show(content);
    if (focus) /** @type {HTMLElement | null} */ (this.root.querySelector(focus))?.focus();
  }

  /** Where the focus was, so that it stays through drawing anew. */
  focusKept() {
    const id = this.root.activeElement?.id;
    return id ? `#${CSS.escape(id)}` : null;
  }

  results(/** @type {Voice} */ voice, /** @type {Profile} */ person) {
    const { words } = voice;
    if (this.trouble) return h("div", { class: "results", role: "alert" }, troubleLines(words, this.trouble));
    const [own, other] = this.answers.eligible ?? [];
    if (!own) return h("div", { class: "results", "aria-busy": "true" });
    const count = VERDICTS.reduce((sum, verdict) => sum + own.verdicts[verdict], 0);
    const next =
      this.asks &&
      own.questions[0] &&
      h(
        "section",
        { class: "next", "aria-labelledby": "next-title" },
        h("h3", { id: "next-title" }, voice.say("match-next-question")),
        questionBox(own.questions[0], other?.questions[0], {
          profile: person,
          id: "next",
          voice,
          client: this.client,
          onprofile: (profile) => this.change(profile),
        }),
      );
    return h(
      "section",
      { class: "results", "aria-labelledby": "results-title" },
      h("h2", { id: "results-title" }, voice.say("results-heading")),
      h("p", { class: "soft", role: "status" }, words.say("match-count", { count })),
      kindButtons(words, this.kind, (kind) => {
        this.kind = kind;
        this.ask();
      }),
      next,
      unresolvedBox(voice, own.unresolved, person, (profile) => this.change(profile)),
      count === 0 && h("p", null, voice.say("results-none")),
      VERDICTS.map((verdict) => this.group(voice, verdict)),
      h("p", { class: "soft revision" }, revisionLine(words, own.catalogue)),
      h("p", { class: "soft" }, words.say("match-advice")),
    );
  }

  group(/** @type {Voice} */ voice, /** @type {typeof VERDICTS[number]} */ verdict) {
    const [own, other] = this.answers[verdict];
    if (own.matches.length === 0) return null;
    const total = own.verdicts[verdict];
    const size = this.sizes[verdict] ?? FIRST_SHOWN;
    const grow = () => {
      this.sizes[verdict] = size < MORE_SHOWN ? MORE_SHOWN : MOST_SHOWN;
      this.ask();
    };
    const more =
      total > own.matches.length &&
      size < MOST_SHOWN &&
      h(
        "p",
        { class: "buttons" },
        h(
          "button",
          { type: "button", id: `more-${verdict}`, onclick: grow },
          voice.words.say("match-more", { shown: own.matches.length, total }),
          h("span", { class: "unseen" }, ` ${voice.words.code("verdict", verdict)}`),
        ),
      );
    const [name, beside] = voice.code("verdict", verdict);
    const cards = own.matches.map((/** @type {any} */ match, /** @type {number} */ place) => {
      const id = match.opportunity.id;
      const twin = other?.matches.find((/** @type {any} */ one) => one.opportunity.id === id);
      return this.card(voice, { own: match, other: twin }, place === 0);
    });
    return h(
      "section",
      { class: `group ${verdict}`, "aria-labelledby": `group-${verdict}` },
      h(
        "h3",
        { id: `group-${verdict}` },
        name,
        h("span", { class: "count" }, voice.words.number(total)),
        beside,
      ),
      cards,
      more,
    );
  }

  card(/** @type {Voice} */ voice, /** @type {Pair} */ pair, /** @type {boolean} */ isFirst) {
    const { id } = pair.own.opportunity;
    const select = (/** @type {boolean} */ chosen) => {
      if (chosen !== this.picks.includes(id)) {
        this.picks = chosen ? [...this.picks, id] : this.picks.filter((own) => own !== id);
      }
      this.tell("select", { id, chosen, match: pair.own });
    };
    return matchCard(pair, {
      voice,
      isOpen: isFirst || this.opened.has(id),
      onchoose: this.choosing ? (_id, chosen) => select(chosen) : null,
      isChosen: this.picks.includes(id),
      safety: (country) => this.safety(country),
      onopen: () => {
        this.opened.add(id);
        if (!this.choosing) this.tell("select", { id, chosen: true, match: pair.own });
      },
    });
  }

  /** What is known about verifying in a country, asked for once. */
  safety(/** @type {string} */ country) {
    const known = this.channels.get(country) ?? this.client.get(`/v1/safety/${country}`);
    this.channels.set(country, known);
    return known;
  }

  /** Takes an answer that was given here. */
  change(/** @type {Profile} */ profile) {
    this.person = profile;
    this.tell("profile", profile);
    this.ask();
  }
}

define("passerelle-match", PasserelleMatch);
