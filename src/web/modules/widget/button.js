// A button that does something, as all elements have it.
import { h } from "./dom.js";

/**
 * @param {string} text
 * @param {() => void} onclick
 * @param {string} [look] `main` for what most people want
 */
export function button(text, onclick, look) {
  return h("button", { type: "button", part: "button", class: look, onclick }, text);
}
