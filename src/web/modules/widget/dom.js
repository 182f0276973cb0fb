// Builds elements without markup in text: what comes from outside can never become code.

/**
 * @typedef {Node | string | number | null | undefined | false | any[]} Child a list holds children
 */

/**
 * An element with attributes, handlers (`onclick`) and children. `true` sets an attribute without a
 * value; `false`, `null` and `undefined` leave it out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any> | null} [attributes]
 * @param {Child[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  set(element, attributes ?? {});
  append(element, children);
  return element;
}

const DRAWING = "http://www.w3.org/2000/svg";

/**
 * An element of a drawing.
 * @param {string} tag
 * @param {Record<string, any> | null} [attributes]
 * @param {Child[]} children
 */
export function svg(tag, attributes, ...children) {
  const element = document.createElementNS(DRAWING, tag);
  set(element, attributes ?? {});
  append(element, children);
  return element;
}

/**
 * Adds children, leaving out what is nothing.
 * @param {Element | DocumentFragment} parent
 * @param {Child[]} children
 */
export function append(parent, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child instanceof Node) parent.append(child);
    else if (child !== null && child !== undefined && child !== false) parent.append(String(child));
  }
}

/**
 * Text in a language of its own, set apart from the direction of the text around it.
 * @param {string} text
 * @param {string | null | undefined} lang its language; none when it is that of the page
 */
export function said(text, lang) {
  return h("bdi", { lang: lang || null }, text);
}

/**
 * A link to another site, or none for an address that is no web address.
 * @param {string | null | undefined} address
 * @param {Record<string, any>} attributes
 * @param {Child[]} children
 */
export function outward(address, attributes, ...children) {
  if (!address || !/^https?:\/\//u.test(address)) return h("span", null, ...children);
  return h("a", { href: address, rel: "noopener noreferrer", ...attributes }, ...children);
}

/**
 * @param {Element} element
 * @param {Record<string, any>} attributes
 */
function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
}
