// A small form for a topic of the profile, or for the parts of it that a question asks for.
import { h } from "../widget/dom.js";
import { inputFor } from "./inputs.js";
import { askingFor, valueAt, withItem, withNone } from "./profile.js";

/** @typedef {import("./profile.js").Profile} Profile */

/**
 * @typedef {object} EditorOptions
 * @property {import("./profile.js").Asking} asking
 * @property {Profile} profile
 * @property {string} id how the ids of the inputs begin
 * @property {import("./voice.js").Voice} voice
 * @property {import("../widget/client.js").Client} client
 * @property {(profile: Profile) => void} onprofile
 */

/** The form; when something was said, `onprofile` gets the profile that tells it. */
export function editor(/** @type {EditorOptions} */ { asking, profile, id, voice, client, onprofile }) {
  const { topic, index, only, given } = asking;
  const { words } = voice;
  const known = topic.shape === "object" ? profile[topic.name] : given;
  const parts = topic.parts.filter((part) => !only || only.includes(part.path));
  const submit = () => form.requestSubmit();
  const inputs = parts.map((part) => {
    const value = known && part.path ? valueAt(known, part.path) : null;
    const name = `${id}-${topic.name}-${part.path.replace(".", "-")}`;
    return inputFor(part, { id: name, words, client, voice, submit, value });
  });
  const apply = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const said = Object.assign({}, ...inputs.map((input) => input.read()));
    if (!form.reportValidity()) return;
    if (!tellsSomething(said, topic, parts)) return inputs[0].focus.focus();
    onprofile(withItem(profile, topic, itemOf(said, given), index));
  };
  const none =
    topic.none !== undefined &&
    !only &&
    h(
      "button",
      { type: "button", onclick: () => onprofile(withNone(profile, topic)) },
      words.code("match-say-none", topic.shape === "list" ? "list" : "object"),
    );
  const send = h("button", { type: "submit", class: "main" }, words.say("match-add"));
  const form = h(
    "form",
    { class: "editor", autocomplete: "off", onsubmit: apply },
    h(
      "div",
      { class: "fields" },
      inputs.map((input) => input.element),
    ),
    h("p", { class: "buttons" }, send, none),
  );
  return form;
}

/**
 * Whether anything was said beyond what was chosen from the start.
 * @param {Record<string, any>} said
 * @param {import("./topics.js").Topic} topic
 * @param {import("./topics.js").Part[]} parts
 */
function tellsSomething(said, topic, parts) {
  if (topic.always && parts.length === topic.parts.length) return true;
  return parts.some((part) => part.path in said && part.value !== said[part.path]);
}

/** The item of what was said by paths; an amount needs its companions, and they need it. */
function itemOf(/** @type {Record<string, any>} */ said, /** @type {Record<string, any>} */ given) {
  if ("" in said) return said[""];
  /** @type {Record<string, any>} */
  const item = structuredClone(given);
  for (const [path, value] of Object.entries(said)) {
    const [first, second] = path.split(".");
    if (!second) item[first] = value;
    else if (first === "recognition") item.recognition = [{ ...item.recognition?.[0], [second]: value }];
    else item[first] = { ...item[first], [second]: value };
  }
  if (item.salary && item.salary.amount === undefined) delete item.salary;
  if (item.recognition && !(item.recognition[0].in && item.recognition[0].state)) delete item.recognition;
  return item;
}

/**
 * A question of the API with a fitting input, and how many results the answer would settle.
 * @typedef {{ field: string, text: string, settles: number }} Question
 */

/**
 * @param {Question} question
 * @param {Question | undefined} other the same in the second language
 * @param {Omit<EditorOptions, "asking">} options
 */
export function questionBox(question, other, options) {
  const { voice, profile } = options;
  const asking = askingFor(question.field, profile);
  const settles = voice.say("match-settles", { count: question.settles });
  return h(
    "div",
    { class: "question" },
    h("p", { class: "asked" }, voice.pair(question.text, null, other?.text)),
    h("p", { class: "soft" }, settles),
    asking && editor({ ...options, asking }),
  );
}
