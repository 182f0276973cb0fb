// Lines with a button that copies them.
import { h } from "../widget/dom.js";

/** A text to copy, in a field that can be read and marked. */
export class Copy {
  /**
   * @param {string} id
   * @param {number} rows
   * @param {import("../widget/words.js").Words} words
   */
  constructor(id, rows, words) {
    this.text = h("textarea", { id, rows, readonly: true, dir: "ltr", lang: "zxx", spellcheck: "false" });
    const news = h("span", { role: "status", class: "soft" });
    const copy = async () => {
      this.text.select();
      await navigator.clipboard?.writeText(this.text.value).catch(() => document.execCommand("copy"));
      news.textContent = words.say("configurator-copied");
    };
    const button = h(
      "button",
      { type: "button", class: "main", onclick: copy },
      words.say("configurator-copy"),
    );
    this.element = h(
      "div",
      { class: "copy" },
      h("label", { for: id }, words.say(`configurator-${id}`)),
      h("p", { class: "soft" }, words.say(`configurator-${id}-hint`)),
      this.text,
      h("p", { class: "do" }, button, news),
    );
  }
}
