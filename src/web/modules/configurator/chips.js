// A field that gathers countries.
import { combobox } from "../widget/combobox.js";
import { h } from "../widget/dom.js";

/**
 * @typedef {object} ChipsOptions
 * @property {string} id
 * @property {string} label
 * @property {import("../widget/client.js").Client} client
 * @property {import("../widget/words.js").Words} words
 * @property {() => void} onchange
 */

/** The field and what was chosen in it. */
export class Chips {
  /** @param {ChipsOptions} options */
  constructor({ id, label, client, words, onchange }) {
    /** @type {string[]} */
    this.values = [];
    this.words = words;
    this.onchange = onchange;
    this.list = h("ul", { class: "chips", "aria-label": label, hidden: true });
    this.field = combobox({
      id,
      label,
      type: "country",
      client,
      words,
      onchoose: ({ concept }) => {
        this.field.clear();
        this.add(concept);
      },
    });
    this.element = h("div", { class: "field" }, this.field.element, this.list);
  }

  /** @param {string} code */
  add(code) {
    if (this.values.includes(code)) return;
    this.values.push(code);
    this.draw();
  }

  /** @param {string} code */
  remove(code) {
    this.values = this.values.filter((own) => own !== code);
    this.draw();
    this.field.input.focus();
  }

  draw() {
    const chips = this.values.map((code) => {
      const name = this.words.countries([code]);
      const label = this.words.say("configurator-remove", { name });
      return h(
        "li",
        null,
        h("button", { type: "button", "aria-label": label, onclick: () => this.remove(code) }, name, " ×"),
      );
    });
    this.list.replaceChildren(...chips);
    this.list.hidden = chips.length === 0;
    this.onchange();
  }
}
