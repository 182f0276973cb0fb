// What an offer says, column by column, in words.
import { h, said } from "../widget/dom.js";
import { Reach } from "./reach.js";

/**
 * @typedef {import("./frame.js").Answer} Answer
 * @typedef {import("./frame.js").Words} Words
 */

/** The columns in the order in which people read them. */
const ORDER = [
  "title",
  "description",
  "kind",
  "country",
  "city",
  "occupation",
  "isco08",
  "skills_required",
  "skills_optional",
  "languages_required",
  "education_isced",
  "experience_years",
  "positions",
  "contract",
  "schedule",
  "pay_min",
  "pay_max",
  "pay_currency",
  "pay_period",
  "start_date",
  "apply_by",
  "expires_on",
  "employer_name",
  "employer_country",
  "employer_legal_id",
  "employer_contact",
  "agency_licence_no",
  "permission_no",
  "permission_date",
  "fee_to_worker_amount",
  "fee_currency",
  "fee_what_for",
  "airfare_paid_by",
  "housing_paid_by",
  "deposit_required",
  "contract_language",
  "origins",
  "source_url",
  "programme_id",
  "lang",
];
const OWN_WORDS = ["title", "description", "city", "employer_name", "fee_what_for"];
const COUNTRIES = ["country", "employer_country", "origins"];
const CONCEPTS = ["isco08", "skills_required", "skills_optional"];
const DAYS = ["start_date", "apply_by", "expires_on", "permission_date"];
const LANGUAGES = ["lang", "contract_language"];
/** The lists of words that columns take their values from. */
const LISTS = {
  kind: "kind",
  contract: "contract",
  pay_period: "period",
  schedule: "agency-schedule",
  education_isced: "isced",
  airfare_paid_by: "agency-payer",
  housing_paid_by: "agency-payer",
  deposit_required: "agency-answer",
};

/**
 * An offer as the queue tells it, as texts by column.
 * @param {Answer} offer
 * @returns {Record<string, string>}
 */
export function columnsOf(offer) {
  const { employer, permission, fee_to_worker: fee, pay, pay_max: most, ...own } = offer;
  const list = (/** @type {any[] | undefined} */ items) => items?.join("|");
  const level = (/** @type {Answer} */ language) => `${language.code}:${language.level}`;
  /** @type {Answer} */
  const columns = {
    ...own,
    isco08: list(own.occupations),
    skills_required: list(own.skills),
    skills_optional: list(own.optional_skills),
    languages_required: list(own.languages?.map(level)),
    education_isced: own.isced,
    origins: list(own.origins),
    pay_min: pay?.amount,
    pay_max: most,
    pay_currency: pay?.currency,
    pay_period: pay?.period,
    employer_name: employer?.name,
    employer_country: employer?.country,
    employer_legal_id: employer?.legal_id,
    employer_contact: employer?.contact,
    permission_no: permission?.number,
    permission_date: permission?.date,
    fee_to_worker_amount: fee?.amount,
    fee_currency: fee?.currency,
    fee_what_for: fee?.what_for,
  };
  const told = ORDER.filter(
    (name) => columns[name] !== undefined && columns[name] !== null && columns[name] !== "",
  );
  return Object.fromEntries(told.map((name) => [name, String(columns[name])]));
}

/**
 * A value of a column in the reader's words.
 * @param {Words} words
 * @param {string} name
 * @param {string} value
 */
export function valueText(words, name, value) {
  if (COUNTRIES.includes(name)) return words.countries(value.split("|"));
  if (DAYS.includes(name)) return words.day(value);
  if (LANGUAGES.includes(name)) return languageName(words, value);
  if (name === "languages_required") {
    const items = value.split("|").map((item) => item.split(":"));
    return words.list(items.map(([code, level]) => `${languageName(words, code)} ${level ?? ""}`.trim()));
  }
  const list = /** @type {Record<string, string>} */ (LISTS)[name];
  if (list) return words.code(list, value);
  return value.includes("|") ? words.list(value.split("|")) : value;
}

function languageName(/** @type {Words} */ words, /** @type {string} */ code) {
  try {
    return new Intl.DisplayNames([words.tag], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/**
 * A value as it is shown; the offer's own words are marked with its language.
 * @param {Words} words
 * @param {string} name
 * @param {Record<string, string>} columns
 */
export function valueShown(words, name, columns) {
  const value = columns[name];
  if (value === undefined) return h("span", { class: "soft" }, "–");
  if (CONCEPTS.includes(name)) return concepts(words, value);
  return said(valueText(words, name, value), OWN_WORDS.includes(name) ? columns.lang : null);
}

/** @type {Map<string, Promise<string>>} what concepts are called, asked for once */
const conceptNames = new Map();

/**
 * Adds what concepts are called to a value that is made of their codes.
 * @param {Words} words
 * @param {string} value
 */
function concepts(words, value) {
  const items = value.split("|").map((code) => {
    const id = /^\d+$/u.test(code) ? `isco:${code}` : code;
    const shown = h("bdi", null, code);
    const path = `/v1/concepts/${encodeURIComponent(id)}`;
    const label = (/** @type {import("./frame.js").Answer} */ answer) => answer.label;
    const name = conceptNames.get(path) ?? new Reach(words.lang).get(path).then(label);
    conceptNames.set(path, name);
    const add = (/** @type {string} */ text) => shown.append(` (${text})`);
    // A code without a name stands for itself.
    name.then(add, () => {});
    return shown;
  });
  return h(
    "span",
    null,
    items.map((item, place) => [place > 0 && words.list(["", ""]), item]),
  );
}

/**
 * What an offer says, drawn when somebody looks.
 * @param {Words} words
 * @param {Record<string, string>} columns
 */
export function offerDetails(words, columns) {
  const place = h("div");
  const fill = () => place.hasChildNodes() || place.append(fieldList(words, columns));
  return h("details", { ontoggle: fill }, h("summary", null, words.say("agency-what-it-says")), place);
}

function fieldList(/** @type {Words} */ words, /** @type {Record<string, string>} */ columns) {
  const names = ORDER.filter((name) => columns[name] !== undefined && name !== "title");
  return h(
    "dl",
    { class: "offer-fields" },
    names.map((name) =>
      h(
        "div",
        { "data-column": name },
        h("dt", null, words.code("column", name)),
        h("dd", null, valueShown(words, name, columns)),
      ),
    ),
  );
}

/**
 * What changed between two versions, side by side.
 * @param {Words} words
 * @param {Record<string, string>} before
 * @param {Record<string, string>} now
 */
export function compared(words, before, now) {
  const changed = ORDER.filter((name) => before[name] !== now[name]);
  const heads = ["column", "before", "now"].map((own) =>
    h("th", { scope: "col" }, words.say(`moderation-versions-${own}`)),
  );
  const rows = changed.map((name) =>
    h(
      "tr",
      null,
      h("th", { scope: "row" }, words.code("column", name)),
      h(
        "td",
        { "data-label": words.say("moderation-versions-before") },
        h("del", null, valueShown(words, name, before)),
      ),
      h(
        "td",
        { "data-label": words.say("moderation-versions-now") },
        h("ins", null, valueShown(words, name, now)),
      ),
    ),
  );
  return h(
    "table",
    { class: "versions" },
    h("caption", null, words.say("moderation-versions")),
    h("thead", null, h("tr", null, heads)),
    h("tbody", null, rows),
  );
}
