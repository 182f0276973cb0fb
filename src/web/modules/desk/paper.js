// The plan to take home: two pages at most, in the candidate's language, about nobody by name.
import { h, said } from "../widget/dom.js";
import { Client } from "../widget/client.js";
import { HOST, loadWords } from "../widget/words.js";
import { Voice } from "../match/voice.js";
import { detailsOf } from "./details.js";
import { paperRecord } from "./paperrecord.js";

const CHANNELS = 3;
const MOST_PAGES = 2;
/** How many lines of each kind a record gets, from generous to the least; then the same in small type. */
const LINES = [9, 7, 5, 4, 3].flatMap((lines) => [
  { lines, type: "sheet" },
  { lines, type: "sheet dense" },
]);
LINES.push({ lines: 2, type: "sheet dense" }, { lines: 1, type: "sheet dense" });
/** The height of A4 without its margins, as a share of the width; a little is left for rounding. */
const PAGE = (273 / 186) * 0.98;

/** @typedef {{ country: string, channels: any[] }} Safety */

/**
 * Draws the plan into a place on the page, with as many lines as two pages hold.
 * @param {HTMLElement} place
 * @param {string[]} ids
 * @param {Record<string, any>} profile
 * @param {string} lang
 */
export async function layPaper(place, ids, profile, lang) {
  const words = await loadWords(lang, "widget", "match", "desk");
  const details = await detailsOf(ids, profile, words.lang);
  const countries = [...new Set(details.flatMap((own) => own.check.opportunity.countries.slice(0, 1)))];
  if (profile.residence) countries.push(profile.residence);
  const client = new Client({ lang: words.lang });
  const ask = (/** @type {string} */ country) => client.get(`/v1/safety/${country}`).catch(() => null);
  const safety = (await Promise.all([...new Set(countries)].slice(0, 3).map(ask))).filter(Boolean);
  for (const { lines, type } of LINES) {
    const sheet = paperSheet(new Voice(words), details, safety, lines);
    sheet.className = type;
    place.replaceChildren(sheet);
    if (pagesOf(sheet) <= MOST_PAGES) break;
  }
}

/** How many pages the parts of a sheet fill when none of them is torn apart. */
function pagesOf(/** @type {HTMLElement} */ sheet) {
  const page = sheet.offsetWidth * PAGE;
  let pages = 1;
  let top = sheet.offsetTop;
  for (const part of /** @type {HTMLElement[]} */ ([...sheet.children])) {
    if (part.offsetTop + part.offsetHeight - top <= page) continue;
    pages += Math.ceil(part.offsetHeight / page);
    top = part.offsetTop;
  }
  return pages;
}

/**
 * @param {Voice} voice
 * @param {import("./details.js").Detail[]} details
 * @param {Safety[]} safety
 * @param {number} lines
 */
function paperSheet(voice, details, safety, lines) {
  const { words } = voice;
  const { as_of: day, revision } = details[0].record.catalogue;
  return h(
    "article",
    { class: "sheet", lang: words.lang, dir: words.dir, "aria-labelledby": "paper-title" },
    h("h2", { id: "paper-title" }, words.say("desk-paper-title")),
    h("p", { class: "free" }, words.say("desk-paper-free")),
    details.map((own) => paperRecord(voice, own, lines)),
    verifying(voice, safety),
    h(
      "p",
      { class: "small" },
      words.say("page-advice"),
      " ",
      words.say("match-revision", { revision: String(revision), date: words.day(day) }),
      " ",
      h("bdi", { dir: "ltr" }, HOST),
    ),
  );
}

/** Where offers can be verified, those of each country once. */
function verifying(/** @type {Voice} */ { words }, /** @type {Safety[]} */ safety) {
  const seen = new Set();
  const channels = safety.flatMap(({ country, channels: own }) => {
    const fresh = own
      .filter((one) => one.url && !seen.has(one.url))
      .toReversed()
      .slice(0, CHANNELS);
    return fresh.map((one) => {
      seen.add(one.url);
      return { ...one, country };
    });
  });
  return h(
    "section",
    { class: "verify" },
    h("h3", null, words.say("desk-paper-verify")),
    h(
      "ul",
      null,
      channels
        .slice(0, 7)
        .map((own) =>
          h(
            "li",
            null,
            h("b", null, said(own.name, null)),
            " (",
            words.countries([own.country]),
            "): ",
            own.what,
            " ",
            h("bdi", { dir: "ltr", class: "address" }, own.url),
            own.seen && ` · ${words.say("result-seen", { date: words.day(own.seen) })}`,
          ),
        ),
    ),
  );
}
