// Words, numbers and days in the reader's language.

/** The service that this file came from. */
export const HOST = new URL(import.meta.url).origin;

export const LANGUAGES = ["en", "fr", "ar", "bn", "ur", "es", "it", "de"];
const RIGHT_TO_LEFT = ["ar", "ur"];

/** @type {Record<string, string>} */
const UNITS = { Y: "year", M: "month", W: "week", D: "day" };

/** @type {Map<string, Promise<Words>>} */
const loaded = new Map();

/**
 * The known language of a tag such as `fr-TN`; English when it is not known.
 * @param {string | null | undefined} tag
 */
export function language(tag) {
  const own = (tag ?? "").toLowerCase().split("-")[0];
  return LANGUAGES.includes(own) ? own : "en";
}

/**
 * The direction of a language's script.
 * @param {string} tag
 */
export function direction(tag) {
  return RIGHT_TO_LEFT.includes(language(tag)) ? "rtl" : "ltr";
}

/**
 * The messages of parts of the service (`widget`, `match`, `desk` …) in a language, asked for once.
 * @param {string} tag a language, perhaps with a country: `ar`, `ar-TN`
 * @param {string[]} parts
 * @returns {Promise<Words>}
 */
export function loadWords(tag, ...parts) {
  const name = `${tag}/${parts.join("+")}`;
  let words = loaded.get(name);
  if (!words) {
    words = fetchWords(tag, parts);
    loaded.set(name, words);
    words.catch(() => loaded.delete(name));
  }
  return words;
}

/**
 * @param {string} tag
 * @param {string[]} parts
 */
async function fetchWords(tag, parts) {
  const texts = await Promise.all(
    parts.map(async (part) => {
      const path = `/messages/${part}/${language(tag)}.json`;
      const answer = await fetch(new URL(path, HOST), { credentials: "omit" });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer.json();
    }),
  );
  return new Words(tag, Object.assign({}, ...texts));
}

/** Says message keys, numbers and days in one language. */
export class Words {
  /**
   * @param {string} tag
   * @param {Record<string, string>} texts
   */
  constructor(tag, texts) {
    this.lang = language(tag);
    this.tag = language(tag) === (tag ?? "").toLowerCase().split("-")[0] ? tag : this.lang;
    this.dir = direction(this.lang);
    this.texts = texts;
  }

  /**
   * A message; `{$name}` in it becomes a value, set apart from the direction of the text around it.
   * @param {string} key
   * @param {Record<string, string | number>} [values]
   */
  say(key, values = {}) {
    const text = this.texts[key] ?? key;
    return text.replace(/\{\s*\$(\w+)\s*\}/gu, (whole, name) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? this.number(value) : `\u2068${value}\u2069`;
    });
  }

  /**
   * Whether there are words for a key.
   * @param {string} key
   */
  has(key) {
    return key in this.texts;
  }

  /**
   * The word for a code of a list, such as `kind` and `job`; the code when there is none.
   * @param {string} list
   * @param {string} code
   */
  code(list, code) {
    return this.texts[`${list}-${code}`] ?? code;
  }

  /**
   * A number in the digits of the language.
   * @param {number} value
   */
  number(value) {
    return new Intl.NumberFormat(this.tag).format(value);
  }

  /**
   * A day (`2026-11-27`) as the language writes it.
   * @param {string} iso
   */
  day(iso) {
    const day = new Date(`${iso.slice(0, 10)}T12:00:00Z`);
    if (Number.isNaN(day.valueOf())) return iso;
    return new Intl.DateTimeFormat(this.tag, { dateStyle: "medium", timeZone: "UTC" }).format(day);
  }

  /**
   * Names of countries, joined as the language joins.
   * @param {string[]} codes
   */
  countries(codes) {
    const names = new Intl.DisplayNames([this.tag], { type: "region" });
    return this.list(codes.map((code) => (/^[A-Z]{2}$/u.test(code) ? (names.of(code) ?? code) : code)));
  }

  /**
   * The name of a language.
   * @param {string} code
   */
  language(code) {
    return new Intl.DisplayNames([this.tag], { type: "language" }).of(code) ?? code;
  }

  /**
   * An amount of money; cents only where there are some.
   * @param {number} amount
   * @param {string} currency
   */
  money(amount, currency) {
    /** @type {Intl.NumberFormatOptions} */
    const options = { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" };
    return new Intl.NumberFormat(this.tag, options).format(amount);
  }

  /**
   * A span of time (`P1Y6M`) in words.
   * @param {string} iso
   */
  span(iso) {
    const parts = [...iso.matchAll(/(\d+)([YMWD])/gu)].map(([, count, letter]) => {
      /** @type {Intl.NumberFormatOptions} */
      const options = { style: "unit", unit: UNITS[letter], unitDisplay: "long" };
      return new Intl.NumberFormat(this.tag, options).format(Number(count));
    });
    return this.list(parts) || iso;
  }

  /**
   * Items joined with the comma of the language.
   * @param {string[]} items
   */
  list(items) {
    return items.join(this.dir === "rtl" ? "، " : ", ");
  }
}
