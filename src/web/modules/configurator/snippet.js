// The lines that a site copies.
import { HOST } from "../widget/words.js";

/**
 * What a site chose.
 * @typedef {object} Choice
 * @property {string} lang
 * @property {string[]} kinds
 * @property {string[]} countries
 * @property {string[]} origin
 * @property {string} pageSize empty: as it comes
 * @property {string} theme empty: as the visitor's device
 * @property {string} colour empty: as it comes
 * @property {string} query
 * @property {string} key
 */

export const SCRIPT = `${HOST}/widget/v1/passerelle.js`;

/**
 * The attributes of the element; those that say nothing are left out.
 * @param {Choice} choice
 */
export function attributesOf(choice) {
  const { lang, kinds, countries, origin, pageSize, theme, query, key } = choice;
  const all = {
    lang,
    kinds: kinds.join(","),
    countries: countries.join(","),
    origin: origin.join(","),
    "page-size": pageSize,
    theme,
    query,
    key,
  };
  return Object.entries(all).filter(([, value]) => value !== "");
}

/**
 * The custom properties of the element: the colour, and what is legible on it.
 * @param {Choice} options
 */
export function propertiesOf({ colour }) {
  if (!colour) return [];
  return [
    ["--passerelle-water", colour],
    ["--passerelle-on-water", inkOn(colour)],
  ];
}

/**
 * The tag with its script; the link in it is for visitors without JavaScript.
 * @param {Choice} choice
 * @param {string} text
 * @param {string | null} hash
 */
export function snippet(choice, text, hash) {
  const integrity = hash ? ` integrity="${hash}" crossorigin="anonymous"` : "";
  const attributes = attributesOf(choice).map(([name, value]) => ` ${name}="${quoted(value)}"`);
  const style = propertiesOf(choice).map(([name, value]) => `${name}: ${value};`);
  return [
    ...(style.length > 0 ? [`<style>passerelle-search { ${style.join(" ")} }</style>`] : []),
    `<script type="module" src="${SCRIPT}"${integrity}></script>`,
    `<passerelle-search${attributes.join("")}>`,
    `  ${link(choice, text)}`,
    "</passerelle-search>",
  ].join("\n");
}

/**
 * The search as a page of the service.
 * @param {Choice} options
 */
export function address({ lang, kinds, countries, origin, query }) {
  const url = new URL("/search", HOST);
  const all = {
    lang,
    kind: kinds.join(","),
    country: countries.join(","),
    origin: origin.join(","),
    q: query,
  };
  for (const [name, value] of Object.entries(all)) if (value) url.searchParams.set(name, value);
  return url.href.replaceAll("%2C", ",");
}

/**
 * A frame with the search page in it.
 * @param {Choice} choice
 * @param {string} text
 */
export function frame(choice, text) {
  const source = quoted(address(choice));
  return `<iframe src="${source}" title="${quoted(text)}" width="100%" height="800" loading="lazy"></iframe>`;
}

/**
 * A link to the search page.
 * @param {Choice} choice
 * @param {string} text
 */
export function link(choice, text) {
  return `<a href="${quoted(address(choice))}">${quoted(text)}</a>`;
}

/** @param {string} text */
function quoted(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/**
 * Black or white, whichever is easier to read on a colour (WCAG relative luminance).
 * @param {string} colour
 */
export function inkOn(colour) {
  const [red, green, blue] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) ** 2 > 0.05 * 1.05 ? "#000000" : "#ffffff";
}

/** @param {number} part */
function linear(part) {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
