// What is always at hand: the second language, the file, clearing, leaving.
import { h } from "../widget/dom.js";
import { LANGUAGES } from "../widget/words.js";
import { languageName } from "../match/names.js";

/**
 * @typedef {object} Tools
 * @property {string | null} second
 * @property {(tag: string | null) => void} readAlong
 * @property {() => void} save
 * @property {(file: File) => void} open
 * @property {() => void} clear
 * @property {() => void} leave
 * @property {() => void} showChosen
 */

/**
 * @param {import("../match/voice.js").Voice} voice
 * @param {Tools} tools
 */
export function toolbar({ words }, tools) {
  const others = LANGUAGES.filter((tag) => tag !== words.lang);
  const tongue = h(
    "select",
    { id: "second", autocomplete: "off" },
    h("option", { value: "" }, words.say("desk-one-language")),
    others.map((tag) =>
      h("option", { value: tag, selected: tag === tools.second }, languageName(words, tag)),
    ),
  );
  tongue.addEventListener("change", () => tools.readAlong(tongue.value || null));
  const file = h("input", { type: "file", id: "open-file", accept: ".json,application/json" });
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    file.value = "";
    if (chosen) tools.open(chosen);
  });
  const press = (/** @type {string} */ key, /** @type {() => void} */ call, /** @type {string} */ look) =>
    h("button", { type: "button", id: key, class: look, onclick: call }, words.say(key));
  return h(
    "div",
    { class: "tools", role: "group", "aria-label": words.say("desk-tools") },
    h("div", { class: "tongue" }, h("label", { for: "second" }, words.say("desk-second-language")), tongue),
    h(
      "div",
      { class: "file-tools" },
      press("desk-save", () => tools.save(), ""),
      h("label", { class: "button file", for: "open-file" }, words.say("desk-open"), file),
      press("desk-clear", () => tools.clear(), ""),
      h("button", {
        type: "button",
        id: "desk-chosen",
        class: "main",
        hidden: true,
        onclick: () => tools.showChosen(),
      }),
    ),
    h(
      "div",
      { class: "way-out" },
      press("desk-leave", () => tools.leave(), "leave"),
      h("small", null, words.say("desk-leave-hint")),
    ),
  );
}
