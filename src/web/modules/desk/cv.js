// Reading a CV: each fact with the words it came from, to accept or to drop.
import { h } from "../widget/dom.js";
import { HOST } from "../widget/words.js";
import { factText, factsOf, withItem } from "../match/profile.js";

/** @typedef {Record<string, any>} Profile */
/** @typedef {{ pointer: string, evidence: string, note: string | null }} CvFact */
/** @typedef {{ profile: Profile, facts: CvFact[], dropped: string[] }} Parsed */

const TYPES = [
  [/\.xml$/iu, "application/xml"],
  [/\.json$/iu, "application/json"],
  [/\.pdf$/iu, "application/pdf"],
];

/**
 * @param {import("../match/voice.js").Voice} voice
 * @param {import("../widget/client.js").Client} client
 * @param {(change: (profile: Profile) => Profile) => void} onaccept
 */
export function cvReader(voice, client, onaccept) {
  const { words } = voice;
  const found = h("div", { class: "found", "aria-live": "polite" });
  const text = h("textarea", {
    id: "cv-text",
    rows: 6,
    dir: "auto",
    autocomplete: "off",
    spellcheck: "false",
  });
  const read = async (/** @type {Blob | string} */ body, /** @type {string} */ type) => {
    found.replaceChildren(h("p", { class: "soft" }, words.say("desk-cv-reading")));
    try {
      const url = new URL("/v1/profiles/parse", HOST);
      url.searchParams.set("lang", words.lang);
      const parsed = await client.send(url, { method: "POST", headers: { "content-type": type }, body });
      found.replaceChildren(foundFacts(voice, parsed, accept));
    } catch (error) {
      const detail = error instanceof Error ? error.message : "";
      found.replaceChildren(
        h("p", { class: "alarm" }, words.say("desk-cv-unread"), " ", h("bdi", null, detail)),
      );
    }
  };
  const accept = (/** @type {(profile: Profile) => Profile} */ change) => {
    text.value = "";
    found.replaceChildren();
    onaccept(change);
  };
  const open = h("input", { type: "file", id: "cv-file", accept: ".txt,.xml,.json,.pdf,text/plain" });
  open.addEventListener("change", () => {
    const file = open.files?.[0];
    open.value = "";
    if (file)
      read(
        file,
        TYPES.find(([pattern]) => /** @type {RegExp} */ (pattern).test(file.name))?.[1]?.toString() ??
          "text/plain",
      );
  });
  const send = h(
    "button",
    { type: "button", class: "main", onclick: () => text.value.trim() && read(text.value, "text/plain") },
    voice.words.say("desk-cv-read"),
  );
  return h(
    "div",
    { class: "cv" },
    h("p", { class: "soft" }, voice.words.say("desk-cv-hint")),
    h("label", { for: "cv-text" }, voice.words.say("desk-cv-text")),
    text,
    h(
      "p",
      { class: "buttons" },
      send,
      h("label", { class: "button file", for: "cv-file" }, words.say("desk-cv-file"), open),
    ),
    found,
  );
}

/**
 * @param {import("../match/voice.js").Voice} voice
 * @param {Parsed} parsed
 * @param {(change: (profile: Profile) => Profile) => void} onaccept
 */
function foundFacts(voice, parsed, onaccept) {
  const { words } = voice;
  const profile = stated(parsed.profile);
  const rows = factsOf(profile).map((fact) => {
    const check = h("input", { type: "checkbox", checked: true });
    const pointer = `/${fact.topic.name}${fact.index === null ? "" : `/${fact.index}`}`;
    const sources = parsed.facts.filter((own) => `${own.pointer}/`.startsWith(`${pointer}/`));
    const quotes = [...new Set(sources.map((own) => own.evidence))].slice(0, 4);
    const notes = [...new Set(sources.map((own) => own.note).filter((note) => note !== null))];
    const row = h(
      "li",
      null,
      h(
        "label",
        { class: "box" },
        check,
        h(
          "span",
          null,
          h(
            "b",
            null,
            words.say(`match-topic-${fact.topic.name}`),
            ": ",
            h("bdi", null, factText(words, fact)),
          ),
          h(
            "span",
            { class: "line soft" },
            words.say("desk-cv-from"),
            " ",
            quotes.map((quote) => [h("q", { dir: "auto" }, quote), " "]),
          ),
          notes.map((note) => h("span", { class: "line soft", lang: "en", dir: "ltr" }, note)),
        ),
      ),
    );
    return { fact, check, row };
  });
  const take = () => {
    const taken = rows.filter((own) => own.check.checked).map((own) => own.fact);
    onaccept((before) => taken.reduce((next, { topic, item }) => withItem(next, topic, item), before));
  };
  const dropped = parsed.dropped.map((own) => words.code("cv-dropped", own));
  return h(
    "div",
    { class: "facts" },
    h("h3", { tabindex: -1 }, voice.words.say("cv-found")),
    rows.length
      ? h(
          "ul",
          null,
          rows.map((own) => own.row),
        )
      : h("p", null, voice.words.say("desk-cv-nothing")),
    dropped.length > 0 &&
      h("p", { class: "soft" }, voice.words.say("cv-left-out"), ": ", words.list(dropped)),
    rows.length > 0 &&
      h(
        "p",
        { class: "buttons" },
        h("button", { type: "button", class: "main", onclick: take }, voice.words.say("desk-cv-accept")),
      ),
  );
}

/** What was said of it; `null` and empty lists of a CV say nothing. @returns {any} */
function stated(/** @type {any} */ value) {
  if (Array.isArray(value)) return value.map(stated);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(
    ([, own]) => own !== null && !(Array.isArray(own) && own.length === 0),
  );
  return Object.fromEntries(entries.map(([name, own]) => [name, stated(own)]));
}
