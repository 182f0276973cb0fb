// What a site can choose.
import { h } from "../widget/dom.js";
import { Chips } from "./chips.js";

const KINDS = ["pathway", "programme", "training", "job"];
const SIZES = ["", "5", "10", "20", "50"];
const THEMES = ["", "light", "dark"];
const COLOUR = "#0c5560";

/**
 * @typedef {object} ControlsOptions
 * @property {import("../widget/client.js").Client} client
 * @property {import("../widget/words.js").Words} words
 * @property {string[]} languages
 * @property {() => void} onchange
 */

/** The fields; `choice` reads them. */
export class Controls {
  /** @param {ControlsOptions} options */
  constructor({ client, words, languages, onchange }) {
    const say = (/** @type {string} */ key) => words.say(`configurator-${key}`);
    const own = (/** @type {string} */ lang) =>
      new Intl.DisplayNames([lang], { type: "language" }).of(lang) ?? lang;
    this.lang = select(
      languages.map((lang) => [lang, own(lang)]),
      words.lang,
    );
    this.kinds = KINDS.map((kind) => h("input", { type: "checkbox", value: kind }));
    this.countries = new Chips({ id: "countries", label: say("countries"), client, words, onchange });
    this.origin = new Chips({ id: "origin", label: say("origin"), client, words, onchange });
    this.size = select(
      SIZES.map((size) => [size, size ? words.number(Number(size)) : say("usual")]),
      "",
    );
    this.theme = select(
      THEMES.map((theme) => [theme, say(`theme-${theme || "auto"}`)]),
      "",
    );
    this.colour = h("input", { type: "color", value: COLOUR });
    this.query = h("input", { type: "text" });
    this.key = h("input", { type: "text", dir: "ltr", autocomplete: "off", spellcheck: "false" });
    const boxes = this.kinds.map((box, place) =>
      h("label", { class: "box" }, box, words.code("kind", KINDS[place])),
    );
    this.element = h(
      "form",
      { onchange, onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
      field(say("language"), this.lang),
      h("fieldset", null, h("legend", null, say("kinds")), h("div", { class: "boxes" }, boxes)),
      this.countries.element,
      this.origin.element,
      field(say("query"), this.query),
      field(say("page-size"), this.size),
      field(say("theme"), this.theme),
      field(say("colour"), this.colour),
      field(say("key"), this.key),
    );
  }

  /** @returns {import("./snippet.js").Choice} */
  get choice() {
    return {
      lang: this.lang.value,
      kinds: this.kinds.filter((box) => box.checked).map((box) => box.value),
      countries: this.countries.values,
      origin: this.origin.values,
      pageSize: this.size.value,
      theme: this.theme.value,
      colour: this.colour.value === COLOUR ? "" : this.colour.value,
      query: this.query.value.trim(),
      key: this.key.value.trim(),
    };
  }
}

/**
 * A list of values with their names.
 * @param {string[][]} options
 * @param {string} chosen
 */
function select(options, chosen) {
  return h(
    "select",
    null,
    options.map(([value, name]) => h("option", { value, selected: value === chosen }, name)),
  );
}

/**
 * @param {string} name
 * @param {HTMLElement} input
 */
function field(name, input) {
  return h("label", { class: "field" }, h("span", null, name), input);
}
