// What every Passerelle element has in common: language, key, look, events.
import { Client } from "./client.js";
import { loadWords, language, direction } from "./words.js";
import tokensSheet from "./tokens.css";
import elementSheet from "./element.css";

/** @type {Map<string, CSSStyleSheet>} */
const sheets = new Map();

/** @param {string} text */
function sheetOf(text) {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheet;
}

/**
 * A custom element with a shadow tree of its own.
 *
 * Attributes: `lang` (else that of the page), `dir`, `key` (public key of the site), `theme` (`light`, `dark`).
 * Events: `passerelle:error` with a `Problem` in `detail`; each element names its others.
 */
export class PasserelleElement extends HTMLElement {
  /** Style sheets beside those that all share. @type {string[]} */
  static sheets = [];
  /** Parts of the messages that it needs. @type {string[]} */
  static parts = ["widget"];

  static get observedAttributes() {
    return ["lang", "dir", "key"];
  }

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    const own = /** @type {typeof PasserelleElement} */ (this.constructor).sheets;
    root.adoptedStyleSheets = [tokensSheet, elementSheet, ...own].map(sheetOf);
    /** Where the element draws. @type {ShadowRoot} */
    this.root = root;
    /** @type {import("./words.js").Words | null} */
    this.words = null;
  }

  /** The language asked for: that of the element, else of what is around it. */
  get tag() {
    const around = /** @type {Element | null} */ (this.closest("[lang]"));
    return this.getAttribute("lang") || around?.getAttribute("lang") || navigator.language || "en";
  }

  /** Asks the API in the element's language with its key. */
  get client() {
    return new Client({ lang: language(this.tag), key: this.getAttribute("key") });
  }

  connectedCallback() {
    this.start();
  }

  /**
   * @param {string} _name
   * @param {string} before
   * @param {string} now
   */
  attributeChangedCallback(_name, before, now) {
    if (this.isConnected && before !== now) this.start();
  }

  /** Loads the words of the language and draws. */
  async start() {
    const { parts } = /** @type {typeof PasserelleElement} */ (this.constructor);
    const tag = this.tag;
    try {
      const words = await loadWords(tag, ...parts);
      if (tag !== this.tag || !this.isConnected) return;
      this.words = words;
    } catch (error) {
      return this.fail(error);
    }
    this.draw();
  }

  /** Draws the element anew; `this.words` is there. */
  draw() {}

  /**
   * The outermost element of the drawing, with language and direction.
   * @param {HTMLElement} content
   */
  show(content) {
    content.lang = language(this.tag);
    content.dir = this.getAttribute("dir") || direction(this.tag);
    this.root.replaceChildren(content);
  }

  /**
   * Tells the page around it.
   * @param {string} name
   * @param {unknown} detail
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`passerelle:${name}`, { detail, bubbles: true, composed: true }));
  }

  /**
   * Tells the page that something failed.
   * @param {unknown} error
   */
  fail(error) {
    this.tell("error", error);
  }
}

/**
 * Makes an element known under a name, once.
 * @param {string} name
 * @param {CustomElementConstructor} element
 */
export function define(name, element) {
  if (!customElements.get(name)) customElements.define(name, element);
}
