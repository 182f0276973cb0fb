// Names of countries and languages, in the reader's language and order.

const COUNTRIES =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM " +
  "CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK " +
  "HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY " +
  "MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT " +
  "PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV " +
  "TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW";
const LANGUAGE_CODES =
  "am ar az be bg bn bs ca cs da de el en es et fa ff fi fr ga gu ha he hi hr hu hy id ig is it ja ka kk km ko ku " +
  "ky lo lt lv mk ml mn mr ms mt my ne nl no om pa pl ps pt ro ru rw sd si sk sl so sq sr sv sw ta te tg th ti tk " +
  "tl tr uk ur uz vi wo xh yo zh zu";

/** @typedef {import("../widget/words.js").Words} Words */

/** The name of a country. */
export function countryName(/** @type {Words} */ words, /** @type {string} */ code) {
  return words.countries([code]);
}

/** The name of a language. */
export function languageName(/** @type {Words} */ words, /** @type {string} */ code) {
  return new Intl.DisplayNames([words.tag], { type: "language" }).of(code) ?? code;
}

/** All countries with their names. */
export function countryChoices(/** @type {Words} */ words) {
  return sorted(words, COUNTRIES.split(" "), (code) => countryName(words, code));
}

/** Languages with their names. */
export function languageChoices(/** @type {Words} */ words) {
  return sorted(words, LANGUAGE_CODES.split(" "), (code) => languageName(words, code));
}

/**
 * @param {Words} words
 * @param {string[]} codes
 * @param {(code: string) => string} name
 * @returns {[string, string][]}
 */
function sorted(words, codes, name) {
  const { compare } = new Intl.Collator(words.tag);
  const choices = codes.map((code) => /** @type {[string, string]} */ ([code, name(code)]));
  return choices.sort((one, other) => compare(one[1], other[1]));
}

const SPANS = /** @type {const} */ ({ Y: "year", M: "month", W: "week", D: "day" });

/** A span of time such as `P1Y6M` in words. */
export function spanName(/** @type {Words} */ words, /** @type {string} */ span) {
  const parts = [...span.matchAll(/(\d+)([YMWD])/gu)].map(([, count, letter]) => {
    const unit = SPANS[/** @type {keyof typeof SPANS} */ (letter)];
    return new Intl.NumberFormat(words.tag, { style: "unit", unit, unitDisplay: "long" }).format(
      Number(count),
    );
  });
  return parts.length ? words.list(parts) : span;
}

/**
 * An amount with its currency.
 * @param {Words} words
 * @param {number} amount
 * @param {string} currency
 */
export function moneyName(words, amount, currency) {
  try {
    const digits = Number.isInteger(amount) ? 0 : 2;
    const style = { style: /** @type {const} */ ("currency"), currency, maximumFractionDigits: digits };
    return new Intl.NumberFormat(words.tag, { ...style, minimumFractionDigits: digits }).format(amount);
  } catch {
    return `${words.number(amount)} ${currency}`;
  }
}
