// Says things in one language, or in two beside each other.
import { h, said } from "../widget/dom.js";
import { Words } from "../widget/words.js";

/** @typedef {import("../widget/dom.js").Child} Child */

/** The reader's words and, when somebody reads along, those of a second language. */
export class Voice {
  constructor(/** @type {Words} */ words, /** @type {Words | null} */ second = null) {
    this.words = words;
    this.second = second && second.lang !== words.lang ? second : null;
  }

  /**
   * A message; `values` that depend on the language are a function of its words.
   * @param {string} key
   * @param {Record<string, string | number> | ((words: Words) => Record<string, string | number>)} [values]
   * @returns {Child[]}
   */
  say(key, values = {}) {
    return this.both((words) => words.say(key, typeof values === "function" ? values(words) : values));
  }

  /** The word for a code of a list. */
  code(/** @type {string} */ list, /** @type {string} */ code) {
    return this.both((words) => words.code(list, code));
  }

  /** What a function makes of the words of each language; said once when both say the same. */
  both(/** @type {(words: Words) => string} */ say) {
    const own = say(this.words);
    return [own, this.second && this.beside(own, say(this.second), this.second.lang)];
  }

  /**
   * A text of the API that came in both languages; each may be in a language of its own.
   * @param {string} own
   * @param {string | null | undefined} ownLang none when it is the reader's
   * @param {string | null | undefined} other
   * @param {string | null | undefined} [otherLang]
   * @returns {Child[]}
   */
  pair(own, ownLang, other, otherLang) {
    const lang = ownLang && ownLang !== this.words.lang ? ownLang : null;
    return [said(own, lang), this.second && other && this.beside(own, other, otherLang ?? this.second.lang)];
  }

  beside(/** @type {string} */ own, /** @type {string} */ other, /** @type {string} */ lang) {
    return own === other ? null : h("span", { class: "other", lang, dir: new Words(lang, {}).dir }, other);
  }
}
