// The shortest description of a person that is worth an answer, for a page that has no form of its own.
import { h } from "../widget/dom.js";
import { inputFor } from "./inputs.js";
import { topicOf } from "./topics.js";

/** @typedef {import("./profile.js").Profile} Profile */

const FIELDS = [
  ["occupations", "title"],
  ["occupations", "years"],
  ["nationalities", ""],
  ["residence", ""],
  ["age", ""],
];
const LANGUAGE_ROWS = 3;

/**
 * @param {import("./voice.js").Voice} voice
 * @param {import("../widget/client.js").Client} client
 * @param {(profile: Profile) => void} onprofile
 */
export function shortForm(voice, client, onprofile) {
  const { words } = voice;
  const submit = () => form.requestSubmit();
  const make = (/** @type {string} */ name, /** @type {string} */ path, /** @type {number} */ row) => {
    const part = topicOf(name)?.parts.find((own) => own.path === path);
    if (!part) throw new Error(`${name}.${path}`);
    const id = `short-${name}-${path}-${row}`;
    const input = inputFor({ ...part, needed: false }, { id, words, client, voice, submit });
    return { name, row, input };
  };
  const fields = FIELDS.map(([name, path]) => make(name, path, 0));
  const rows = Array.from({ length: LANGUAGE_ROWS }, (_, row) => [
    make("languages", "code", row),
    make("languages", "level", row),
  ]);
  const elements = (/** @type {typeof fields} */ list) => list.map((own) => own.input.element);
  const send = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const profile = profileOf([...fields, ...rows.flat()]);
    if (form.reportValidity()) onprofile(profile);
  };
  const form = h(
    "form",
    { class: "editor short", part: "form", autocomplete: "off", onsubmit: send },
    h("p", { class: "soft wide" }, words.say("match-not-stored")),
    h(
      "div",
      { class: "fields" },
      elements(fields.slice(0, 2)),
      rows.map((row) => h("div", { class: "pair" }, elements(row))),
      elements(fields.slice(2)),
    ),
    h("p", { class: "buttons" }, h("button", { type: "submit", class: "main" }, words.say("form-submit"))),
  );
  return form;
}

/**
 * @returns {Profile}
 * @param {{ name: string, row: number, input: import("./inputs.js").Input }[]} fields
 */
function profileOf(fields) {
  /** @type {Record<string, any>} */
  const occupation = {};
  /** @type {Record<string, any>[]} */
  const spoken = [];
  /** @type {Profile} */
  const profile = {};
  for (const { name, row, input } of fields) {
    const said = input.read();
    if (name === "occupations") Object.assign(occupation, said);
    else if (name === "languages") spoken[row] = { ...spoken[row], ...said };
    else if ("" in said) profile[name] = name === "nationalities" ? [said[""]] : said[""];
  }
  const languages = spoken.filter((own) => own.code);
  if (languages.length) profile.languages = languages;
  if (Object.keys(occupation).length) profile.occupations = [occupation];
  return profile;
}
