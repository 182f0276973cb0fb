// Boxes that narrow a search, each with the number of results it would give.
import { button } from "./button.js";
import { h } from "./dom.js";

/** The facets that are asked for and shown, in this order. */
export const FACETS = ["kind", "country", "language", "status"];
/** Boxes of a facet that are seen at once; a button shows the others. */
const SEEN = 6;

/**
 * @typedef {object} Box
 * @property {HTMLInputElement} input
 * @property {HTMLElement} row
 * @property {HTMLElement} count
 * @property {boolean} isFound whether it would give a result
 */

/**
 * @typedef {object} FilterOptions
 * @property {import("./words.js").Words} words
 * @property {Record<string, string[]>} limits the only values that the site wants to show
 * @property {() => void} onchange
 */

/** Boxes keep their place and the focus while the counts change. */
export class Filters {
  /** @param {FilterOptions} options */
  constructor(options) {
    this.options = options;
    /** @type {Map<string, Map<string, Box>>} */
    this.boxes = new Map();
    /** Facets of which all boxes are shown. @type {Set<string>} */
    this.open = new Set();
    const { words } = options;
    this.number = h("span", { class: "number" });
    this.clearing = button(words.say("widget-filters-clear"), () => this.clear());
    /** @type {Map<string, HTMLElement>} */
    this.groups = new Map([...FACETS, "provider"].map((facet) => [facet, this.group(facet)]));
    const summary = h("summary", { part: "summary" }, words.say("widget-filters"), " ", this.number);
    const groups = h("div", { class: "groups" }, ...this.groups.values(), this.clearing);
    this.element = h("details", { class: "filters", part: "filters" }, summary, groups);
  }

  /** @param {string} facet */
  group(facet) {
    const { words } = this.options;
    const rows = h("div", { class: "rows" });
    const showAll = () => {
      this.open.add(facet);
      this.fold();
      [...rows.querySelectorAll("input")].at(SEEN)?.focus();
    };
    const more = button(words.say("widget-facet-more"), showAll, "more");
    const legend = h("legend", null, words.say(`widget-facet-${facet}`));
    return h("fieldset", { part: "filter", hidden: true }, legend, rows, more);
  }

  /** What the boxes ask for. */
  query() {
    /** @type {Record<string, string | string[]>} */
    const query = {};
    for (const facet of this.groups.keys()) {
      const chosen = this.chosen(facet);
      const values = chosen.length > 0 ? chosen : (this.options.limits[facet] ?? []);
      query[facet] = facet === "provider" ? values : values.join(",");
    }
    return query;
  }

  /**
   * The values of a facet that are ticked.
   * @param {string} facet
   */
  chosen(facet) {
    const boxes = [...(this.boxes.get(facet) ?? [])];
    return boxes.filter(([, { input }]) => input.checked).map(([value]) => value);
  }

  /**
   * Takes the counts of an answer over.
   * @param {Record<string, { value: string, count: number }[]>} facets
   */
  update(facets) {
    for (const facet of FACETS) {
      const limit = this.options.limits[facet] ?? [];
      const counts = facets[facet] ?? [];
      const shown = counts.filter(({ value }) => limit.length === 0 || limit.includes(value));
      const found = new Map(shown.map(({ value, count }) => [value, count]));
      for (const value of found.keys()) this.box(facet, value);
      for (const [value, box] of this.boxes.get(facet) ?? []) this.tell(box, found.get(value) ?? 0);
    }
    this.fold();
  }

  /**
   * @param {Box} box
   * @param {number} number
   */
  tell(box, number) {
    box.count.textContent = this.options.words.number(number);
    box.isFound = number > 0;
  }

  /**
   * Ticks a box that may not be there yet.
   * @param {string} facet
   * @param {string} value
   */
  choose(facet, value) {
    this.box(facet, value).input.checked = true;
    this.changed();
  }

  clear() {
    for (const boxes of this.boxes.values()) for (const { input } of boxes.values()) input.checked = false;
    this.element.querySelector("summary")?.focus();
    this.changed();
  }

  changed() {
    this.fold();
    this.options.onchange();
  }

  /**
   * @param {string} facet
   * @param {string} value
   * @returns {Box}
   */
  box(facet, value) {
    /** @type {Map<string, any>} */
    const boxes = this.boxes.get(facet) ?? new Map();
    this.boxes.set(facet, boxes);
    if (!boxes.has(value)) boxes.set(value, this.makeBox(facet, value));
    return boxes.get(value);
  }

  /**
   * @param {string} facet
   * @param {string} value
   */
  makeBox(facet, value) {
    const input = h("input", { type: "checkbox", onchange: () => this.changed() });
    const count = h("small", { class: "count" });
    const row = h("label", { class: "box" }, input, h("span", null, this.name(facet, value)), count);
    this.groups.get(facet)?.querySelector(".rows")?.append(row);
    return { input, row, count, isFound: true };
  }

  /**
   * @param {string} facet
   * @param {string} value
   */
  name(facet, value) {
    const { words } = this.options;
    if (facet === "country") return words.countries([value]);
    if (facet === "language") return words.language(value);
    return facet === "provider" ? value : words.code(facet, value);
  }

  /** Shows the boxes and groups that leave a choice, and tells how many boxes are ticked. */
  fold() {
    let chosen = 0;
    for (const [facet, group] of this.groups) {
      const boxes = [...(this.boxes.get(facet)?.values() ?? [])];
      const offered = boxes.filter(({ input, isFound }) => isFound || input.checked);
      const shown = offered.filter(
        ({ input }, place) => place < SEEN || input.checked || this.open.has(facet),
      );
      for (const box of boxes) box.row.hidden = !shown.includes(box);
      const ticked = this.chosen(facet).length;
      chosen += ticked;
      group.hidden = ticked === 0 && offered.length < 2;
      group.querySelector(".more")?.toggleAttribute("hidden", shown.length === offered.length);
    }
    this.number.textContent = chosen > 0 ? this.options.words.number(chosen) : "";
    this.clearing.hidden = chosen === 0;
  }
}
