// What a profile can tell: its topics, and the parts of each.

/**
 * @typedef {object} Part
 * @property {string} path where the value stands in the item; empty when it is the item
 * @property {"text" | "number" | "month" | "country" | "language" | "choice" | "yesno" | "concept" | "boxes"} input
 * @property {string} label a message key
 * @property {string} [list] how the keys of the choices begin
 * @property {string[]} [codes] the choices
 * @property {"occupation" | "skill" | "opportunity"} [type] of suggestions
 * @property {string} [code] where the code of a suggestion stands, beside its words
 * @property {number} [most] the highest number
 * @property {string} [value] what is chosen at first
 * @property {boolean} [needed] whether the item means nothing without it
 */

/**
 * @typedef {object} Topic
 * @property {string} name the field of the profile
 * @property {"list" | "object" | "value"} shape
 * @property {Part[]} parts
 * @property {any} [none] what says that there is none; absent where that cannot be
 * @property {Record<string, any>} [always] what an item has in any case
 */

const LEVELS = ["A1", "A2", "B1", "B2", "C1", "C2"];
const PERMITS = [
  "study",
  "work",
  "job-search",
  "training",
  "seasonal",
  "research",
  "family",
  "protection",
  "asylum-procedure",
  "tolerated",
  "irregular",
  "visitor",
];
const RELATIONS = ["spouse", "child", "parent", "sibling", "grandparent", "other"];

/** Countries to go to, the most asked for first. */
export const DESTINATIONS =
  "DE FR IT ES AT BE BG CH CY CZ DK EE FI GR HR HU IE IS LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" ");

/** @type {Topic[]} */
export const TOPICS = [
  {
    name: "occupations",
    shape: "list",
    none: [],
    parts: [
      {
        path: "title",
        input: "concept",
        type: "occupation",
        code: "code",
        label: "form-occupation",
        needed: true,
      },
      { path: "years", input: "number", label: "form-years", most: 70 },
      { path: "until", input: "month", label: "form-until" },
      { path: "country", input: "country", label: "match-in-country" },
    ],
  },
  {
    name: "skills",
    shape: "list",
    none: [],
    parts: [
      { path: "name", input: "concept", type: "skill", code: "code", label: "field-skills", needed: true },
    ],
  },
  {
    name: "languages",
    shape: "list",
    none: [],
    parts: [
      { path: "code", input: "language", label: "form-language", needed: true },
      { path: "level", input: "choice", codes: LEVELS, label: "form-level" },
      { path: "certified", input: "yesno", label: "match-certified" },
    ],
  },
  {
    name: "qualifications",
    shape: "list",
    none: [],
    parts: [
      { path: "isced", input: "choice", list: "isced", codes: [..."012345678"], label: "form-education" },
      { path: "title", input: "text", label: "match-diploma" },
      { path: "country", input: "country", label: "form-education-country" },
      { path: "years", input: "number", label: "match-training-years", most: 30 },
      { path: "awarded", input: "month", label: "match-awarded" },
      { path: "state_recognised", input: "yesno", label: "match-state-recognised" },
      { path: "recognition.in", input: "country", label: "match-recognition-in" },
      {
        path: "recognition.state",
        input: "choice",
        list: "match-recognition",
        codes: ["none", "applied", "partial", "full"],
        label: "match-recognition-state",
      },
    ],
  },
  {
    name: "licences",
    shape: "list",
    none: [],
    parts: [
      {
        path: "",
        input: "choice",
        list: "match-licence",
        codes: ["A", "B", "C", "CE", "D"].map((own) => `driving:${own}`),
        label: "field-licences",
        needed: true,
      },
    ],
  },
  {
    name: "nationalities",
    shape: "list",
    parts: [{ path: "", input: "country", label: "form-nationality", needed: true }],
  },
  {
    name: "residence",
    shape: "value",
    parts: [{ path: "", input: "country", label: "form-residence", needed: true }],
  },
  {
    name: "age",
    shape: "value",
    parts: [{ path: "", input: "number", label: "form-age", most: 120, needed: true }],
  },
  {
    name: "current_stay",
    shape: "object",
    parts: [
      { path: "country", input: "country", label: "question-current_stay-country" },
      {
        path: "permit",
        input: "choice",
        list: "permit",
        codes: PERMITS,
        label: "question-current_stay-permit",
      },
    ],
  },
  {
    name: "stays",
    shape: "list",
    none: [],
    parts: [
      { path: "country", input: "country", label: "match-in-country", needed: true },
      { path: "from", input: "month", label: "match-from" },
      { path: "months", input: "number", label: "match-months", most: 900 },
      {
        path: "purpose",
        input: "choice",
        list: "match-purpose",
        codes: ["work", "study", "seasonal", "visit", "other"],
        label: "match-purpose",
      },
    ],
  },
  {
    name: "job_offer",
    shape: "object",
    none: { has: false },
    always: { has: true },
    parts: [
      { path: "country", input: "country", label: "question-job_offer-country" },
      { path: "occupation", input: "concept", type: "occupation", label: "question-job_offer-occupation" },
      { path: "months", input: "number", label: "question-job_offer-months", most: 900 },
      { path: "salary.amount", input: "number", label: "question-job_offer-salary" },
      {
        path: "salary.currency",
        input: "choice",
        codes: ["EUR", "CHF"],
        label: "match-currency",
        value: "EUR",
      },
      {
        path: "salary.period",
        input: "choice",
        list: "period",
        codes: ["year", "month", "month_13", "month_14", "hour"],
        label: "match-period",
        value: "year",
      },
    ],
  },
  {
    name: "savings",
    shape: "object",
    none: { amount: 0, currency: "EUR" },
    parts: [
      { path: "amount", input: "number", label: "question-savings", needed: true },
      {
        path: "currency",
        input: "choice",
        codes: ["EUR", "TND", "MAD", "EGP", "PKR", "BDT", "USD"],
        label: "match-currency",
        value: "EUR",
      },
    ],
  },
  {
    name: "admission",
    shape: "object",
    none: { has: false },
    always: { has: true },
    parts: [
      {
        path: "kind",
        input: "choice",
        list: "admission",
        codes: ["study", "training", "hosting"],
        label: "field-admission",
      },
      { path: "country", input: "country", label: "question-admission-country" },
    ],
  },
  {
    name: "protection",
    shape: "object",
    none: { status: "none" },
    parts: [
      {
        path: "status",
        input: "choice",
        list: "protection",
        codes: ["asylum-seeker", "refugee", "subsidiary"],
        label: "question-protection-status",
      },
      { path: "registered_with_unhcr", input: "yesno", label: "question-protection-registered_with_unhcr" },
      { path: "host_country", input: "country", label: "question-protection-host_country" },
    ],
  },
  {
    name: "family",
    shape: "list",
    none: [],
    parts: [
      {
        path: "relation",
        input: "choice",
        list: "relation",
        codes: RELATIONS,
        label: "match-relation",
        needed: true,
      },
      { path: "in", input: "country", label: "match-in-country" },
      {
        path: "status",
        input: "choice",
        list: "standing",
        codes: ["citizen", "resident", "refugee"],
        label: "match-standing",
      },
    ],
  },
  {
    name: "completed",
    shape: "list",
    none: [],
    parts: [{ path: "", input: "concept", type: "opportunity", label: "field-completed", needed: true }],
  },
  {
    name: "wishes",
    shape: "object",
    parts: [
      {
        path: "countries",
        input: "boxes",
        list: "country",
        codes: DESTINATIONS,
        label: "form-wish-countries",
      },
      {
        path: "kinds",
        input: "boxes",
        list: "kind",
        codes: ["pathway", "programme", "training", "job"],
        label: "form-wish-kinds",
      },
    ],
  },
];

/** The topic of a name. */
export function topicOf(/** @type {string} */ name) {
  return TOPICS.find((topic) => topic.name === name);
}
