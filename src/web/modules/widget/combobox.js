// A field that suggests while one types (the ARIA pattern "combobox with a listbox").
import { h, said } from "./dom.js";

const SHORTEST = 2;
const PAUSE_MS = 150;
const MOST_SUGGESTIONS = 8;

/**
 * One of the suggestions of the API.
 * @typedef {object} Suggestion
 * @property {string} label its name in the reader's language
 * @property {string} matched_label the name that was found
 * @property {string} matched_lang the language of that name
 * @property {string} concept its code or id
 */

/**
 * @typedef {object} ComboboxOptions
 * @property {string} id of the field; unique where it is drawn
 * @property {string} label
 * @property {"occupation" | "skill" | "language" | "country" | "opportunity"} type
 * @property {import("./client.js").Client} client
 * @property {import("./words.js").Words} words with the part `widget`
 * @property {(suggestion: Suggestion) => void} [onchoose] the name stands in the field already
 * @property {(text: string) => void} [onsubmit] Enter without a choice
 * @property {string} [value]
 */

/**
 * A field with its label and its list.
 * @param {ComboboxOptions} options
 */
export function combobox(options) {
  const own = new Combobox(options);
  return { element: own.element, input: own.input, clear: () => own.clear() };
}

class Combobox {
  /** @param {ComboboxOptions} options */
  constructor(options) {
    const { id, label, words, value } = options;
    this.options = options;
    /** @type {Suggestion[]} */
    this.suggestions = [];
    this.active = -1;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.asking = new AbortController();
    this.list = h("ul", {
      id: `${id}-list`,
      role: "listbox",
      part: "suggestions",
      class: "suggestions",
      "aria-label": words.say("widget-suggestions-label"),
      hidden: true,
      onmousedown: stay,
    });
    this.input = h("input", {
      id,
      type: "text",
      role: "combobox",
      part: "input",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.list.id,
      autocomplete: "off",
      autocapitalize: "none",
      enterkeyhint: "search",
      value,
      oninput: () => this.wait(),
      onblur: () => this.close(),
      onkeydown: this.key.bind(this),
    });
    this.news = h("p", { class: "unseen", role: "status" });
    const name = h("label", { for: id, part: "label" }, label);
    this.element = h("div", { class: "combobox" }, name, this.input, this.list, this.news);
  }

  clear() {
    this.input.value = "";
    this.close();
  }

  /** Asks after a pause in typing; what was asked before is stale. */
  wait() {
    this.stop();
    if (this.input.value.trim().length < SHORTEST) return this.close();
    this.timer = setTimeout(() => this.ask(), PAUSE_MS);
  }

  stop() {
    clearTimeout(this.timer);
    this.asking.abort();
  }

  async ask() {
    this.asking = new AbortController();
    const { signal } = this.asking;
    const { client, type } = this.options;
    const query = { q: this.input.value.trim(), type, limit: MOST_SUGGESTIONS };
    try {
      const { suggestions } = await client.get("/v1/suggest", query, signal);
      if (!signal.aborted) this.open(suggestions);
    } catch {
      // Without an answer there are no suggestions; typing goes on.
      if (!signal.aborted) this.close();
    }
  }

  /** @param {Suggestion[]} suggestions */
  open(suggestions) {
    const { words } = this.options;
    this.suggestions = suggestions;
    this.list.replaceChildren(...suggestions.map((own, place) => this.option(own, place)));
    this.news.textContent = suggestions.length
      ? words.say("widget-suggestions", { count: suggestions.length })
      : words.say("widget-suggestions-none");
    this.list.hidden = suggestions.length === 0;
    this.input.ariaExpanded = String(!this.list.hidden);
    this.mark(-1);
  }

  close() {
    this.stop();
    this.list.hidden = true;
    this.input.ariaExpanded = "false";
    this.news.textContent = "";
    this.mark(-1);
  }

  /**
   * @param {Suggestion} suggestion
   * @param {number} place
   */
  option(suggestion, place) {
    const { label, matched_label: matched, matched_lang: lang } = suggestion;
    const isOther = matched && !label.toLowerCase().includes(matched.toLowerCase());
    const other = isOther && h("small", null, said(matched, lang));
    return h(
      "li",
      {
        id: `${this.options.id}-${place}`,
        role: "option",
        part: "suggestion",
        "aria-selected": "false",
        onclick: () => this.choose(place),
      },
      said(label, null),
      other,
    );
  }

  /**
   * Marks the suggestion that Enter would choose; -1 is none.
   * @param {number} place
   */
  mark(place) {
    this.active = place;
    [...this.list.children].forEach((option, own) => (option.ariaSelected = String(own === place)));
    const option = this.list.children[place];
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  /**
   * Moves the mark; beyond either end lies the field itself.
   * @param {1 | -1} step
   */
  move(step) {
    const places = this.suggestions.length + 1;
    this.mark(((this.active + 1 + step + places) % places) - 1);
  }

  /** @param {number} place */
  choose(place) {
    const suggestion = this.suggestions[place];
    this.input.value = suggestion.label;
    this.close();
    this.options.onchoose?.(suggestion);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.isComposing) return;
    const isOpen = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (isOpen) this.move(event.key === "ArrowDown" ? 1 : -1);
      else this.wait();
    } else if (event.key === "Enter") {
      this.enter();
    } else if (event.key === "Escape" && (isOpen || this.input.value)) {
      if (isOpen) this.close();
      else this.clear();
    } else {
      return;
    }
    event.preventDefault();
  }

  enter() {
    if (this.active >= 0) return this.choose(this.active);
    this.close();
    this.options.onsubmit?.(this.input.value.trim());
  }
}

/**
 * Keeps the focus in the field while a finger or a mouse is on the list.
 * @param {Event} event
 */
function stay(event) {
  event.preventDefault();
}
