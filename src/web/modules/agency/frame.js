// What both desks have in common: signing in, the bar on top, views, and telling what failed.
import { Problem } from "../widget/client.js";
import { h, said } from "../widget/dom.js";
import { Reach } from "./reach.js";

/**
 * @typedef {import("./reach.js").Answer} Answer
 * @typedef {import("../widget/words.js").Words} Words
 * @typedef {object} View
 * @property {string} name the end of its message key
 * @property {(frame: Frame) => HTMLElement} draw
 * @typedef {object} Desk
 * @property {string} words how its messages begin
 * @property {string[]} roles whose keys open it
 * @property {string} other the address of the other desk
 * @property {(session: Answer) => View[]} views
 * @property {() => void} forget lets go of what somebody began
 */

/** A desk in the page. */
export class Frame {
  /**
   * @param {HTMLElement} main
   * @param {Words} words
   * @param {Desk} desk
   */
  constructor(main, words, desk) {
    this.words = words;
    this.desk = desk;
    this.reach = new Reach(words.lang);
    /** @type {Answer | null} */
    this.session = null;
    this.view = 0;
    this.place = h("div", { class: "desk" });
    /** Says what happens to those who do not see it. */
    this.voice = h("p", { class: "unseen", role: "status" });
    const heading = h("h1", null, words.say(`${desk.words}-title`));
    main.replaceChildren(heading, this.voice, this.place);
  }

  /** Opens the desk, or asks for a key. */
  async start() {
    try {
      this.session = await this.reach.get("/session");
    } catch (error) {
      return this.askForKey(error instanceof Problem && error.status === 401 ? "agency-session-over" : null);
    }
    return this.session ? this.open() : this.askForKey();
  }

  say(/** @type {string} */ key, /** @type {Record<string, string | number>} */ values = {}) {
    return this.words.say(key, values);
  }

  /** Tells those who do not see the page. */
  tell(/** @type {string} */ text) {
    this.voice.textContent = text;
  }

  /**
   * Runs what may fail; what fails is told in `place`.
   * @template T
   * @param {HTMLElement} place
   * @param {() => Promise<T>} work
   * @param {HTMLButtonElement | null} [button] kept from being pressed twice
   * @returns {Promise<T | undefined>}
   */
  async attempt(place, work, button = null) {
    if (button?.getAttribute("aria-disabled")) return undefined;
    button?.setAttribute("aria-disabled", "true");
    place.replaceChildren();
    try {
      return await work();
    } catch (error) {
      if (error instanceof Problem && error.status === 401 && this.session) await this.lapse();
      else place.replaceChildren(this.failure(error));
      return undefined;
    } finally {
      button?.removeAttribute("aria-disabled");
    }
  }

  /** What failed, in words; what only the service knows stands behind it in English. */
  failure(/** @type {unknown} */ error) {
    if (!(error instanceof Problem)) throw error;
    const key = `agency-problem-${error.code}`;
    const text = this.say(this.words.has(key) ? key : "agency-problem-other");
    const told = error.errors.length > 0 ? error.errors.map((own) => own.detail) : [error.message];
    const details = error.status > 0 && error.status !== 401 && error.status !== 429 ? told : [];
    const lines = details.map((detail) => h("span", { class: "detail" }, said(detail, "en")));
    return h("p", { class: "failure", role: "alert" }, text, lines);
  }

  /** Signs out and forgets everything. */
  async leave() {
    await this.reach.write("DELETE", "/session");
    this.session = null;
    this.desk.forget();
    this.askForKey();
  }

  /** Asks for a key again: that of the session opens nothing any more. */
  async lapse() {
    this.session = null;
    // The cookie is worth nothing, whether or not it goes.
    await this.reach.write("DELETE", "/session").catch(() => null);
    this.askForKey("agency-session-over");
  }

  /** Asks for a key. */
  askForKey(/** @type {string | null} */ why = null) {
    const failed = h("div");
    const key = h("input", {
      id: "key",
      name: "key",
      type: "password",
      autocomplete: "current-password",
      dir: "ltr",
      required: true,
      spellcheck: "false",
      autocapitalize: "off",
    });
    const button = h("button", { class: "main", type: "submit" }, this.say("agency-sign-in"));
    const enter = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.attempt(failed, () => this.signIn(key.value.trim()), button);
    };
    const form = h(
      "form",
      { class: "sign-in", onsubmit: enter },
      why && h("p", { role: "status" }, this.say(why)),
      h(
        "div",
        { class: "field" },
        h("label", { for: "key" }, this.say("agency-key")),
        key,
        h("p", { class: "hint", id: "key-hint" }, this.say("agency-key-hint")),
      ),
      failed,
      h("div", { class: "buttons" }, button),
    );
    key.setAttribute("aria-describedby", "key-hint");
    const lead = h("p", { class: "lead" }, this.say(`${this.desk.words}-lead`));
    this.place.replaceChildren(h("div", { class: "entrance" }, lead, form));
    if (why) key.focus();
  }

  async signIn(/** @type {string} */ key) {
    this.session = await this.reach.write("POST", "/session", { body: { key } });
    this.open();
    this.tell(this.say("agency-signed-in"));
    this.place.querySelector("h2")?.focus();
  }

  /** Shows the desk of whoever is signed in. */
  open() {
    const session = /** @type {Answer} */ (this.session);
    if (!this.desk.roles.includes(session.role)) return this.sendOver(session);
    const views = this.desk.views(session);
    this.view = Math.min(this.view, views.length - 1);
    const content = h("div", { class: "view" });
    const buttons = views.map((view, place) =>
      h(
        "button",
        { type: "button", onclick: () => show(place) },
        this.say(`${this.desk.words}-view-${view.name}`),
      ),
    );
    const show = (/** @type {number} */ place) => {
      this.view = place;
      buttons.forEach((button, own) => {
        if (own === place) button.setAttribute("aria-current", "page");
        else button.removeAttribute("aria-current");
      });
      content.replaceChildren(views[place].draw(this));
    };
    show(this.view);
    const nav = h("nav", { class: "views", "aria-label": this.say("agency-views") }, buttons);
    this.place.replaceChildren(this.bar(session), nav, content);
    return undefined;
  }

  /** A key that belongs to the other desk. */
  sendOver(/** @type {Answer} */ session) {
    const { other } = this.desk;
    const lang = encodeURIComponent(this.words.lang);
    const isKnown = session.role !== "counsellor";
    const text = this.say(isKnown ? "agency-other-desk" : "agency-no-desk");
    const link =
      isKnown &&
      h("a", { class: "button", href: `${other}?lang=${lang}` }, this.say(`agency-go-${other.slice(1)}`));
    this.place.replaceChildren(this.bar(session), h("p", { class: "lead" }, text), link || "");
  }

  /** Who is signed in. */
  bar(/** @type {Answer} */ session) {
    const own = session.organisation;
    const licence = own?.licence;
    const facts = [
      this.say(`agency-role-${session.role}`),
      own && this.say(`agency-tier-${own.tier}`),
      own && own.standing !== "active" && this.say(`agency-standing-${own.standing}`),
      licence && this.say("agency-licence", { number: licence.number }),
      licence?.expires_on && this.say("agency-until", { day: this.words.day(licence.expires_on) }),
      session.expires_on && this.say("agency-key-until", { day: this.words.day(session.expires_on) }),
    ];
    const failed = h("div");
    const leave = h("button", { type: "button" }, this.say("agency-sign-out"));
    leave.addEventListener("click", () => this.attempt(failed, () => this.leave(), leave));
    return h(
      "div",
      { class: "who" },
      h(
        "div",
        null,
        own && h("h2", { tabindex: "-1" }, said(own.name, null)),
        !own && h("h2", { tabindex: "-1" }, this.say(`agency-role-${session.role}`)),
        h(
          "ul",
          { class: "facts" },
          facts
            .filter(Boolean)
            .slice(own ? 0 : 1)
            .map((fact) => h("li", null, fact)),
        ),
      ),
      leave,
      failed,
    );
  }
}

/** A moment with its time of day. */
export function moment(/** @type {Words} */ words, /** @type {string} */ iso) {
  const when = new Date(iso);
  const text = new Intl.DateTimeFormat(words.tag, { dateStyle: "medium", timeStyle: "short" }).format(when);
  return h("time", { datetime: iso }, text);
}
