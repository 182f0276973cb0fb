// What would open a record, as steps: `<passerelle-plan>`.
import { PasserelleElement, define } from "../widget/element.js";
import { h } from "../widget/dom.js";
import { changeSteps, recordLink } from "./steps.js";
import { Voice } from "./voice.js";
import { matchLook } from "./look.js";

/**
 * The changes that would open a record, with the trainings that offer them.
 *
 * Property, never an attribute: `match`, an element of `matches` of an answer.
 */
export class PasserellePlan extends PasserelleElement {
  static sheets = matchLook;
  static parts = ["widget", "match"];

  constructor() {
    super();
    /** @type {any} */
    this.found = null;
  }

  get match() {
    return this.found;
  }

  set match(/** @type {any} */ match) {
    this.found = match;
    if (this.words) this.draw();
  }

  draw() {
    const { words, found } = this;
    if (!words || !found) return this.show(h("div"));
    const voice = new Voice(words);
    const { id, title, title_lang: lang } = found.opportunity;
    const steps = found.changes.length
      ? changeSteps(voice, found.changes, undefined)
      : h("p", { class: "soft" }, words.say("match-no-steps"));
    this.show(
      h(
        "section",
        { class: "plan", part: "plan", "aria-labelledby": "plan-title" },
        h("h3", { id: "plan-title" }, recordLink(voice, id, voice.pair(title, lang, null))),
        h("p", { class: "soft" }, words.code("verdict", found.verdict)),
        steps,
      ),
    );
  }
}

define("passerelle-plan", PasserellePlan);
