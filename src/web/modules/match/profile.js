// Facts of a profile: adding, dropping, telling. A profile is never changed in place.
import { TOPICS, topicOf } from "./topics.js";
import { countryName, languageName } from "./names.js";

/** Names of concepts that were chosen from suggestions, by their codes. @type {Map<string, string>} */
export const conceptNames = new Map();

/** @typedef {Record<string, any>} Profile */
/** @typedef {import("./topics.js").Topic} Topic */
/** @typedef {import("./topics.js").Part} Part */
/** @typedef {import("../widget/words.js").Words} Words */

/** The value at a path such as `salary.amount`; the item itself when the path is empty. */
export function valueAt(/** @type {any} */ item, /** @type {string} */ path) {
  if (path.startsWith("recognition.") && Array.isArray(item?.recognition)) {
    return valueAt(item.recognition.at(-1), path.slice("recognition.".length));
  }
  return path === "" ? item : path.split(".").reduce((own, name) => own?.[name], item);
}

/**
 * The profile with an item of a topic; in a list it takes the place of the one at `index`.
 * @param {Profile} profile
 * @param {Topic} topic
 * @param {any} item
 * @param {number | null} [index]
 * @returns {Profile}
 */
export function withItem(profile, topic, item, index = null) {
  const { name, shape, always } = topic;
  if (shape === "value") return { ...profile, [name]: item };
  if (shape === "object") {
    const before = profile[name]?.has === false ? {} : profile[name];
    return { ...profile, [name]: { ...before, ...always, ...item } };
  }
  const list = [...(profile[name] ?? [])];
  if (index === null) list.push(item);
  else list[index] = merged(whole(topic, list[index]), item);
  return { ...profile, [name]: list };
}

/** An item that may have been given as bare words. */
function whole(/** @type {Topic} */ topic, /** @type {any} */ item) {
  const { path } = topic.parts[0];
  return typeof item === "string" && path !== "" ? { [path]: item } : item;
}

function merged(/** @type {any} */ before, /** @type {any} */ item) {
  if (typeof item !== "object") return item;
  const next = { ...(typeof before === "object" ? before : {}), ...item };
  if (item.recognition && before?.recognition) {
    const stated = item.recognition.map((/** @type {any} */ own) => own.in);
    const kept = before.recognition.filter((/** @type {any} */ own) => !stated.includes(own.in));
    next.recognition = [...kept, ...item.recognition];
  }
  return next;
}

/** The profile that says that there is none of a topic. */
export function withNone(/** @type {Profile} */ profile, /** @type {Topic} */ topic) {
  return { ...profile, [topic.name]: structuredClone(topic.none) };
}

/** The profile without a fact; what nothing is left of is not asked. */
export function without(/** @type {Profile} */ profile, /** @type {Fact} */ { topic, index }) {
  const next = { ...profile };
  const list = index === null ? [] : profile[topic.name].toSpliced(index, 1);
  if (list.length) next[topic.name] = list;
  else delete next[topic.name];
  return next;
}

/**
 * Something that is known of a person.
 * @typedef {object} Fact
 * @property {Topic} topic
 * @property {number | null} index in a list
 * @property {any} item
 * @property {boolean} isNone whether it is known that there is none
 */

/** Everything that a profile tells, topic by topic. */
export function factsOf(/** @type {Profile} */ profile) {
  return TOPICS.flatMap((topic) => factsAbout(profile, topic));
}

/**
 * What a profile tells about a topic; empty when that was not asked.
 * @param {Profile} profile
 * @param {Topic} topic
 * @returns {Fact[]}
 */
export function factsAbout(profile, topic) {
  const value = profile[topic.name];
  if (value === undefined || value === null) return [];
  const isNone = topic.none !== undefined && JSON.stringify(value) === JSON.stringify(topic.none);
  if (isNone || topic.shape !== "list") return [{ topic, index: null, item: value, isNone }];
  return value.map((/** @type {any} */ item, /** @type {number} */ index) => ({
    topic,
    index,
    item,
    isNone: false,
  }));
}

/** A fact in words. */
export function factText(/** @type {Words} */ words, /** @type {Fact} */ { topic, item, isNone }) {
  if (isNone) return words.say("match-none");
  if (typeof item !== "object") return valueText(words, topic.parts[0], item);
  const parts = topic.parts.map((part) => {
    const value = valueAt(item, part.path);
    return value === null || value === undefined ? "" : valueText(words, part, value);
  });
  const texts = parts.filter((text) => text !== "");
  if (item.has === true && texts.length === 0) return words.say("match-yes");
  return texts.join(" · ");
}

/** A value in words. */
function valueText(/** @type {Words} */ words, /** @type {Part} */ part, /** @type {any} */ value) {
  switch (part.input) {
    case "country":
      return countryName(words, value);
    case "language":
      return languageName(words, value);
    case "yesno":
      return `${words.say(part.label)}: ${words.say(value ? "match-yes" : "match-no")}`;
    case "number":
      return part.path === "years" ? words.say("match-years-count", { count: value }) : words.number(value);
    case "boxes":
      if (part.list === "country") return words.countries(value);
      return words.list(value.map((/** @type {string} */ own) => words.code("kind", own)));
    case "choice":
      return part.list ? words.code(part.list, String(value).replace(":", "-")) : String(value);
    default:
      return conceptNames.get(value) ?? String(value);
  }
}

/**
 * What a question of the API asks for: the topic, the item of a list that it is about, the parts.
 * @typedef {object} Asking
 * @property {Topic} topic
 * @property {number | null} index
 * @property {string[] | null} only paths of parts; none is all
 * @property {Record<string, any>} given values that the question names itself
 */

function lacksYears(/** @type {any} */ occupation) {
  return typeof occupation === "string" || occupation.years == null || occupation.until == null;
}

/**
 * @param {string} field such as `age`, `languages.de`, `job_offer.salary`
 * @param {Profile} profile
 * @returns {Asking | null} none for a field that is not known here
 */
export function askingFor(field, profile) {
  const [name, ...rest] = field.split(".");
  const topic = topicOf(name);
  if (!topic) return null;
  const list = topic.shape === "list" ? (profile[name] ?? []) : [];
  if (name === "languages" && rest[0]) {
    const known = list.findIndex((/** @type {any} */ own) => own.code === rest[0]);
    return { topic, index: known < 0 ? null : known, only: ["level", "certified"], given: { code: rest[0] } };
  }
  if (name === "qualifications" && rest[0] === "recognition" && list.length) {
    const given = { recognition: [{ in: rest[1] }] };
    return { topic, index: 0, only: ["recognition.state"], given };
  }
  if (name === "occupations" && rest[0] === "years" && list.length) {
    const lacking = list.findIndex(lacksYears);
    return { topic, index: Math.max(lacking, 0), only: ["years", "until"], given: {} };
  }
  if (topic.shape === "object" && rest.length && profile[name]?.has !== false && profile[name]) {
    const path = rest.join(".");
    const parts = topic.parts.filter((part) => `${part.path}.`.startsWith(`${path}.`));
    if (parts.length) return { topic, index: null, only: parts.map((part) => part.path), given: {} };
  }
  return { topic, index: null, only: null, given: {} };
}
