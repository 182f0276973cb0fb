// One input for each part of an item, each with its label and a way to read it.
import { h } from "../widget/dom.js";
import { combobox } from "../widget/combobox.js";
import { countryChoices, countryName, languageChoices } from "./names.js";
import { conceptNames } from "./profile.js";

/** @typedef {import("./topics.js").Part} Part */
/** @typedef {import("../widget/words.js").Words} Words */

/**
 * @typedef {object} Input
 * @property {HTMLElement} element
 * @property {() => Record<string, any>} read what was said, by paths; empty when nothing was
 * @property {HTMLElement} focus what takes the focus
 */

/**
 * @typedef {object} InputContext
 * @property {string} id unique where it is drawn
 * @property {Words} words
 * @property {import("../widget/client.js").Client} client
 * @property {import("./voice.js").Voice} voice
 * @property {() => void} submit Enter in a field with suggestions
 * @property {any} [value] what is known already
 */

/**
 * @param {Part} part
 * @param {InputContext} context
 * @returns {Input}
 */
export function inputFor(part, context) {
  switch (part.input) {
    case "concept":
      return conceptInput(part, context);
    case "boxes":
      return boxesInput(part, context);
    case "number":
    case "month":
    case "text":
      return lineInput(part, context);
    default:
      return choiceInput(part, context);
  }
}

const ZEROS = ["٠", "۰", "০"].map((zero) => zero.codePointAt(0) ?? 0);

/** Digits of any of our scripts as the digits 0 to 9. */
export function plainDigits(/** @type {string} */ text) {
  return text.replace(/[٠-٩۰-۹০-৯]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
  });
}

/** A number as people write it; not a number when it is none. */
export function numberOf(/** @type {string} */ text) {
  const plain = plainDigits(text)
    .replace(/[\s'’\u00a0\u202f]/gu, "")
    .replace(/[,٫]/u, ".");
  return /^\d+(\.\d+)?$/u.test(plain) ? Number(plain) : NaN;
}

/** A month or year as `2025-06`; none when it is neither. */
export function monthOf(/** @type {string} */ text) {
  const plain = plainDigits(text).trim().replace(/[/.]/gu, "-");
  const turned = plain.replace(/^(\d{1,2})-(\d{4})$/u, "$2-$1").replace(/-(\d)$/u, "-0$1");
  return /^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/u.test(turned) ? turned : null;
}

/** @returns {Input} */
function lineInput(/** @type {Part} */ part, /** @type {InputContext} */ { id, words, voice, value }) {
  const isNumber = part.input === "number";
  const field = h("input", {
    id,
    type: "text",
    inputmode: isNumber ? "decimal" : null,
    dir: part.input === "text" ? "auto" : "ltr",
    autocomplete: "off",
    maxlength: part.input === "text" ? 200 : 20,
    placeholder: part.input === "month" ? "2025-06" : null,
    required: part.needed,
    value: value ?? null,
    oninput: () => field.setCustomValidity(""),
  });
  const read = () => {
    const text = field.value.trim();
    if (text === "") return {};
    if (part.input === "text") return { [part.path]: text };
    const said = isNumber ? numberOf(text) : monthOf(text);
    const isWrong =
      said === null || Number.isNaN(said) || (isNumber && Number(said) > (part.most ?? Infinity));
    field.setCustomValidity(isWrong ? words.say(isNumber ? "match-wrong-number" : "match-wrong-month") : "");
    return { [part.path]: said };
  };
  const label = h("label", { for: id }, voice.say(part.label));
  return { element: h("div", { class: "field" }, label, field), read, focus: field };
}

/** @returns {Input} */
function choiceInput(/** @type {Part} */ part, /** @type {InputContext} */ { id, words, voice, value }) {
  const chosen = value ?? part.value ?? "";
  const options = [["", words.say("form-unknown")], ...choicesOf(part, words)].map(([code, name]) =>
    h("option", { value: code, selected: String(chosen) === code }, name),
  );
  const field = h("select", { id, required: part.needed, autocomplete: "off" }, options);
  const read = () => {
    if (field.value === "") return {};
    const isLevel = part.list === "isced";
    if (part.input === "yesno") return { [part.path]: field.value === "true" };
    return { [part.path]: isLevel ? Number(field.value) : field.value };
  };
  const label = h("label", { for: id }, voice.say(part.label));
  return { element: h("div", { class: "field" }, label, field), read, focus: field };
}

/** @returns {[string, string][]} */
function choicesOf(/** @type {Part} */ part, /** @type {Words} */ words) {
  if (part.input === "country") return countryChoices(words);
  if (part.input === "language") return languageChoices(words);
  if (part.input === "yesno")
    return [
      ["true", words.say("match-yes")],
      ["false", words.say("match-no")],
    ];
  return (part.codes ?? []).map((code) => [
    code,
    part.list ? words.code(part.list, code.replace(":", "-")) : code,
  ]);
}

/** Words with suggestions; what is chosen gives its code, too. @returns {Input} */
function conceptInput(/** @type {Part} */ part, /** @type {InputContext} */ context) {
  const { id, words, client, voice, submit, value } = context;
  /** @type {import("../widget/combobox.js").Suggestion | null} */
  let chosen = null;
  const onchoose = (/** @type {import("../widget/combobox.js").Suggestion} */ own) => {
    chosen = own;
    conceptNames.set(own.concept, own.label);
  };
  const label = words.say(part.label);
  const type = part.type ?? "occupation";
  const { element, input } = combobox({ id, label, type, client, words, onchoose, onsubmit: submit, value });
  input.setAttribute("dir", "auto");
  input.setAttribute("maxlength", "500");
  input.required = Boolean(part.needed);
  const name = element.querySelector("label");
  if (name) name.replaceChildren(...h("span", null, voice.say(part.label)).childNodes);
  input.addEventListener("input", () => input.setCustomValidity(""));
  element.classList.add("field", "wide");
  const read = () => {
    const text = input.value.trim();
    if (text === "") return {};
    const concept = chosen?.label === text ? chosen.concept : null;
    if (part.code) return { [part.path]: text, ...(concept && { [part.code]: concept }) };
    input.setCustomValidity(concept ? "" : words.say("match-choose"));
    return { [part.path]: concept };
  };
  return { element, read, focus: input };
}

/** @returns {Input} */
function boxesInput(/** @type {Part} */ part, /** @type {InputContext} */ { id, words, voice, value }) {
  const codes = part.codes ?? [];
  const known = Array.isArray(value) ? value : [];
  const box = (/** @type {string} */ code) => {
    const name = part.list === "country" ? countryName(words, code) : words.code("kind", code);
    const check = h("input", { type: "checkbox", value: code, checked: known.includes(code) });
    return h("label", { class: "box" }, check, h("span", null, name));
  };
  const first = codes.slice(0, 6).map(box);
  const rest = codes.slice(6);
  const more =
    rest.length > 0 &&
    h(
      "details",
      { open: rest.some((code) => known.includes(code)) },
      h("summary", null, words.countries(rest.slice(0, 3)), " …"),
      h("div", { class: "boxes" }, rest.map(box)),
    );
  const legend = h("legend", null, voice.say(part.label));
  const element = h(
    "fieldset",
    { class: "field wide", id },
    legend,
    h("div", { class: "boxes" }, first),
    more,
  );
  const read = () => {
    const marked = /** @type {NodeListOf<HTMLInputElement>} */ (element.querySelectorAll("input:checked"));
    return { [part.path]: [...marked].map((own) => own.value) };
  };
  return { element, read, focus: element };
}
