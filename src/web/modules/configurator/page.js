// The page /widget: tries the search out and prints what a site copies.
import { PasserelleElement, define } from "../widget/element.js";
import { h } from "../widget/dom.js";
import { LANGUAGES, loadWords } from "../widget/words.js";
import { Controls } from "./controls.js";
import { Copy } from "./copy.js";
import { SCRIPT, attributesOf, frame, link, propertiesOf, snippet } from "./snippet.js";
import configuratorSheet from "./configurator.css";

/** The workbench: controls, the search as it will look, and the lines to copy. */
export class PasserelleConfigurator extends PasserelleElement {
  static sheets = [configuratorSheet];
  static parts = ["widget", "configurator"];

  draw() {
    const { words, client } = this;
    if (!words) return;
    const say = (/** @type {string} */ key) => words.say(`configurator-${key}`);
    this.controls = new Controls({ words, client, languages: LANGUAGES, onchange: () => this.update() });
    this.demo = document.createElement("passerelle-search");
    this.snippet = new Copy("snippet", 7, words);
    this.frame = new Copy("frame", 3, words);
    this.link = new Copy("link", 2, words);
    this.isPinned = h("input", { type: "checkbox", onchange: () => this.update() });
    this.hash = h("output", { dir: "ltr" });
    const pin = h("label", { class: "box" }, this.isPinned, say("integrity"));
    const integrity = h(
      "div",
      { class: "integrity" },
      pin,
      h("p", { class: "soft" }, say("integrity-hint")),
      this.hash,
    );
    const content = h(
      "div",
      { class: "bench" },
      h("div", { class: "intro" }, h("h1", null, say("title")), h("p", { class: "lead" }, say("lead"))),
      h("section", { class: "controls" }, h("h2", null, say("settings")), this.controls.element),
      h("section", { class: "demo" }, h("h2", null, say("demo")), this.demo),
      h(
        "section",
        { class: "copies" },
        this.snippet.element,
        integrity,
        this.frame.element,
        this.link.element,
      ),
    );
    this.show(content);
    this.update();
    this.measure();
  }

  /** Hands the choice to the demo and prints the lines. */
  async update() {
    const choice = this.controls?.choice;
    if (!choice || !this.demo) return;
    const attributes = new Map(attributesOf(choice));
    for (const name of ["lang", "kinds", "countries", "origin", "page-size", "theme", "query", "key"]) {
      const value = attributes.get(name) ?? null;
      if (value === this.demo.getAttribute(name)) continue;
      if (value === null) this.demo.removeAttribute(name);
      else this.demo.setAttribute(name, value);
    }
    for (const name of ["--passerelle-water", "--passerelle-on-water"]) this.demo.style.removeProperty(name);
    for (const [name, value] of propertiesOf(choice)) this.demo.style.setProperty(name, value);
    const words = await loadWords(choice.lang, "configurator");
    const text = words.say("configurator-link-text");
    const hash = this.isPinned?.checked ? (this.hash?.textContent ?? null) : null;
    this.print(choice, text, hash);
  }

  /** @param {import("./snippet.js").Choice} choice @param {string} text @param {string | null} hash */
  print(choice, text, hash) {
    if (!this.snippet || !this.frame || !this.link) return;
    this.snippet.text.value = snippet(choice, text, hash);
    this.frame.text.value = frame(choice, text);
    this.link.text.value = link(choice, text);
  }

  /** Computes the hash of the script, where the browser can (it must be a secure page). */
  async measure() {
    const { hash, isPinned } = this;
    if (!hash || !isPinned) return;
    isPinned.disabled = true;
    if (!globalThis.crypto?.subtle) return;
    const script = await fetch(SCRIPT, { credentials: "omit", cache: "no-cache" });
    const digest = await crypto.subtle.digest("SHA-384", await script.arrayBuffer());
    hash.textContent = `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
    isPinned.disabled = false;
  }
}

define("passerelle-configurator", PasserelleConfigurator);
document.getElementById("app")?.append(document.createElement("passerelle-configurator"));
