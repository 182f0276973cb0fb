// The counsellor's desk: a conversation on one side, what is open on the other.
import { PasserelleElement, define } from "../widget/element.js";
import { h } from "../widget/dom.js";
import { language, loadWords } from "../widget/words.js";
import { conceptNames } from "../match/profile.js";
import { PasserelleMatch } from "../match/match.js";
import { matchLook } from "../match/look.js";
import { Voice } from "../match/voice.js";
import { questionBox } from "../match/editor.js";
import { chips } from "./chips.js";
import { Choice } from "./choice.js";
import { cvReader } from "./cv.js";
import { FileProblem, fileText, readFile, saveFile } from "./kept.js";
import { leave, onEscapes } from "./leave.js";
import { toolbar } from "./toolbar.js";
import { topicList } from "./topiclist.js";
import { followLanguage, pageLook } from "./page.js";
import deskSheet from "./desk.css";
import paperSheetText from "./paper.css";

const PARTS_OF_DESK = ["widget", "match", "desk"];

/** The desk. Everything about the candidate is in its fields, and nowhere else. */
class PasserelleDesk extends PasserelleElement {
  static sheets = [...matchLook, deskSheet, paperSheetText];
  static parts = PARTS_OF_DESK;

  constructor() {
    super();
    /** @type {Record<string, any>} */
    this.profile = {};
    /** @type {string | null} */
    this.second = null;
    /** @type {string | null} */
    this.topic = null;
    /** Fields whose questions were put off. @type {Set<string>} */
    this.later = new Set();
    /** @type {Voice | null} */
    this.voice = null;
    this.results = /** @type {PasserelleMatch} */ (document.createElement("passerelle-match"));
    this.results.choosing = true;
    this.results.asks = false;
    this.results.addEventListener("passerelle:match", () => this.drawQuestion());
    this.results.addEventListener("passerelle:profile", (event) =>
      this.take(/** @type {CustomEvent} */ (event).detail),
    );
    this.question = h("section", { class: "next", "aria-labelledby": "question-title" });
    this.known = h("div", { class: "known" });
    this.topics = h("div");
    this.notice = h("p", { class: "notice", role: "status" });
    this.paper = h("div", { class: "paper" });
    this.choice = new Choice(this);
    this.results.addEventListener("passerelle:select", (event) =>
      this.choice.choose(/** @type {CustomEvent} */ (event).detail),
    );
  }

  connectedCallback() {
    super.connectedCallback();
    this.stopListening = onEscapes(() => this.leave());
  }

  disconnectedCallback() {
    this.stopListening?.();
  }

  draw() {
    if (this.words) this.prepare(this.words).catch((error) => this.fail(error));
  }

  /** Loads the candidate's language and draws everything. */
  async prepare(/** @type {import("../widget/words.js").Words} */ words) {
    const second = this.second ? await loadWords(this.second, ...PARTS_OF_DESK) : null;
    if (words !== this.words) return;
    const voice = new Voice(words, second);
    this.voice = voice;
    this.results.tongue = this.second;
    this.results.person = this.profile;
    const titled = (/** @type {string} */ name, /** @type {HTMLElement} */ content) => {
      const heading = h("h2", { id: `${name}-title`, tabindex: -1 }, words.say(`desk-${name}-title`));
      return h("section", { "aria-labelledby": heading.id }, heading, content);
    };
    const cv = h(
      "details",
      { class: "reader" },
      h("summary", null, h("span", null, words.say("desk-cv"))),
      cvReader(voice, this.client, (change) => this.take(change(this.profile))),
    );
    this.show(
      h(
        "div",
        { class: "desk" },
        toolbar(voice, this),
        h(
          "div",
          { class: "screen" },
          h(
            "div",
            { class: "intro" },
            h("h1", null, words.say("desk-title")),
            h("p", null, words.say("desk-lead")),
          ),
          this.notice,
          h(
            "div",
            { class: "sides" },
            h(
              "div",
              { class: "talk" },
              this.question,
              h("div", { class: "rest" }, titled("known", this.known), cv, titled("topics", this.topics)),
            ),
            h("div", { class: "open" }, this.choice.element, this.results),
          ),
        ),
        this.paper,
      ),
    );
    this.drawFacts();
    this.drawQuestion();
    this.choice.draw();
  }

  /** Takes a new state of the profile. */
  take(/** @type {Record<string, any>} */ profile) {
    this.profile = profile;
    this.clearPaper();
    this.drawFacts();
    this.results.profile = profile;
    this.choice.draw();
  }

  drawFacts() {
    const { voice, profile, client } = this;
    if (!voice) return;
    const onprofile = (/** @type {Record<string, any>} */ next) => this.take(next);
    const focus = this.root.activeElement;
    const wasInTopics = this.topics.contains(focus);
    const wasInKnown = this.known.contains(focus);
    this.known.replaceChildren(chips(voice, profile, onprofile));
    const options = { voice, client, profile, onprofile };
    this.topics.replaceChildren(topicList(options, this.topic, (topic) => (this.topic = topic)));
    if (wasInTopics && this.topic) this.focusOn(`#topic-${this.topic}`);
    if (wasInKnown) this.focusOn(".known button, #known-title");
  }

  /** The question that would settle most, unless it was put off. */
  drawQuestion() {
    const { voice, profile, client } = this;
    if (!voice) return;
    const [own, other] = this.results.answers.eligible ?? [];
    const hadFocus = this.question.contains(this.root.activeElement);
    const questions = own?.questions ?? [];
    const next = questions.find((/** @type {any} */ one) => !this.later.has(one.field)) ?? questions[0];
    const heading = h("h2", { id: "question-title", tabindex: -1 }, voice.say("match-next-question"));
    if (!next) {
      this.question.replaceChildren(heading, h("p", null, voice.say(own ? "desk-no-question" : "desk-wait")));
      return;
    }
    const twin = other?.questions.find((/** @type {any} */ one) => one.field === next.field);
    const onprofile = (/** @type {Record<string, any>} */ changed) => this.take(changed);
    const later = () => {
      if (this.later.size >= questions.length - 1) this.later.clear();
      this.later.add(next.field);
      this.drawQuestion();
    };
    const box = questionBox(next, twin, { voice, client, profile, id: "question", onprofile });
    const put = h(
      "button",
      { type: "button", class: "later", onclick: later },
      voice.words.say("desk-later"),
    );
    (box.querySelector(".buttons") ?? box).append(put);
    this.question.replaceChildren(heading, box);
    if (hadFocus) heading.focus();
  }

  focusOn(/** @type {string} */ selector) {
    const element = /** @type {HTMLElement | null} */ (this.root.querySelector(selector));
    element?.focus();
  }

  /** Says something that just happened. */
  say(/** @type {string} */ key) {
    this.notice.replaceChildren();
    if (this.words) this.notice.textContent = this.words.say(key);
  }

  /** The candidate's language, to say things in, too. */
  readAlong(/** @type {string | null} */ tag) {
    this.second = tag;
    this.clearPaper();
    this.draw();
  }

  save() {
    const { profile, second, voice } = this;
    const chosen = this.choice.ids;
    saveFile(
      "passerelle.json",
      fileText({ profile, chosen, second }, voice?.words.say("desk-file-holds") ?? ""),
    );
    this.say("desk-saved");
  }

  async open(/** @type {File} */ file) {
    try {
      const kept = await readFile(file);
      this.forget();
      this.profile = kept.profile;
      this.second = kept.second && language(kept.second) === kept.second ? kept.second : null;
      this.choice.ids = kept.chosen;
      this.draw();
      this.say("desk-opened");
    } catch (error) {
      this.say(error instanceof FileProblem ? error.message : "desk-file-not-ours");
    }
  }

  /** Forgets everything about the candidate and begins anew. */
  clear() {
    this.forget();
    this.draw();
    this.say("desk-cleared");
  }

  forget() {
    this.profile = {};
    this.topic = null;
    this.later.clear();
    this.choice.ids = [];
    this.results.forget();
    this.clearPaper();
    conceptNames.clear();
  }

  /** Leads to the records that are chosen. */
  showChosen() {
    this.choice.element.scrollIntoView({ block: "start" });
    this.focusOn("#choice-title");
  }

  clearPaper() {
    this.paper.replaceChildren();
    this.root.querySelector(".desk")?.classList.remove("has-paper");
  }

  /** Leaves at once to a page that tells nothing. */
  leave() {
    leave(() => {
      this.forget();
      this.root.replaceChildren();
    });
  }
}

define("passerelle-desk", PasserelleDesk);
const desk = /** @type {PasserelleDesk} */ (document.createElement("passerelle-desk"));
const home = document.getElementById("app");
if (home) {
  document.adoptedStyleSheets.push(pageLook());
  home.replaceChildren(desk);
  followLanguage(desk);
}
