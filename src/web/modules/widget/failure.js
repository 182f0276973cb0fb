// What is said when an answer does not come.
import { button } from "./button.js";
import { h } from "./dom.js";
import { Problem } from "./client.js";

/**
 * A box that says what failed and offers to try again.
 * @param {unknown} error
 * @param {import("./words.js").Words} words
 * @param {() => void} again
 */
export function failure(error, words, again) {
  return h(
    "div",
    { class: "failure", part: "failure", role: "alert" },
    h("p", null, reason(error, words)),
    button(words.say("widget-retry"), again),
  );
}

/**
 * Why, in a sentence.
 * @param {unknown} error
 * @param {import("./words.js").Words} words
 */
export function reason(error, words) {
  if (!(error instanceof Problem) || error.status === 0) return words.say("widget-failed-offline");
  const { status } = error;
  if (status === 429 || status === 503) return words.say("widget-failed-busy");
  if (status === 401 || status === 403) return words.say("widget-failed-key");
  if (status === 404 || status === 410) return words.say("widget-failed-gone");
  return words.say("widget-failed-other", { detail: error.message });
}

/** "Try again" for the time before any words are there. @type {Record<string, string>} */
const AGAIN = {
  en: "Try again",
  fr: "Réessayer",
  ar: "إعادة المحاولة",
  bn: "আবার চেষ্টা করুন",
  ur: "دوبارہ کوشش کریں",
  es: "Reintentar",
  it: "Riprova",
  de: "Erneut versuchen",
};

/**
 * A button that starts an element anew which could not even load its words.
 * @param {string} lang
 * @param {() => void} again
 */
export function wordless(lang, again) {
  return h("p", { lang }, button(AGAIN[lang], again));
}
