// Words of the profile that were not understood, with those that may be meant.
import { h } from "../widget/dom.js";

/** @typedef {import("./profile.js").Profile} Profile */
/** @typedef {{ field: string, text: string, suggestions: { concept: string, label: string }[] }} Unresolved */

/**
 * @param {import("./voice.js").Voice} voice
 * @param {Unresolved[]} list
 * @param {Profile} profile
 * @param {(profile: Profile) => void} onprofile gets the profile with what is meant instead
 */
export function unresolvedBox({ words }, list, profile, onprofile) {
  if (list.length === 0) return null;
  const press = (/** @type {Unresolved} */ own, /** @type {Unresolved["suggestions"][number]} */ meant) =>
    h(
      "button",
      { type: "button", dir: "auto", onclick: () => onprofile(instead(profile, own.field, meant)) },
      meant.label,
    );
  return h(
    "div",
    { class: "unresolved" },
    h("h3", null, words.say("results-unresolved")),
    h(
      "ul",
      null,
      list.map((own) =>
        h(
          "li",
          null,
          h("q", { dir: "auto" }, own.text),
          own.suggestions.length > 0 &&
            h(
              "span",
              { class: "meant" },
              h("span", null, words.say("results-did-you-mean")),
              own.suggestions.slice(0, 4).map((meant) => press(own, meant)),
            ),
        ),
      ),
    ),
  );
}

/**
 * The profile with a concept in the place that a field such as `skills[2]` names.
 * @param {Profile} profile
 * @param {string} field
 * @param {{ concept: string, label: string }} meant
 */
function instead(profile, field, meant) {
  const [, name, place] = field.match(/^(\w+)\[(\d+)\]/u) ?? [];
  if (!name || !Array.isArray(profile[name])) return profile;
  const words = name === "skills" ? "name" : "title";
  const before = profile[name][Number(place)];
  const item = { ...(typeof before === "object" ? before : {}), [words]: meant.label, code: meant.concept };
  return { ...profile, [name]: profile[name].with(Number(place), item) };
}
