// Asks the API of the service that this file came from.
import { HOST } from "./words.js";

/**
 * An answer that is no success (RFC 9457).
 */
export class Problem extends Error {
  /**
   * @param {number} status 0 when there was no answer
   * @param {Record<string, any>} body
   */
  constructor(status, body) {
    super(body.detail ?? body.title ?? String(status));
    this.status = status;
    /** @type {string} */
    this.code = body.code ?? "unreachable";
    /** @type {{ pointer: string, code: string, detail: string, suggestions: string[] }[]} */
    this.errors = body.errors ?? [];
  }
}

/**
 * @typedef {object} Access
 * @property {string} lang the reader's language
 * @property {string | null} [key] a public key of the site
 * @property {boolean} [session] whether the session of somebody signed in is meant
 */

/** Questions to the API. Nothing of them is kept. */
export class Client {
  /** @param {Access} access */
  constructor(access) {
    this.access = access;
  }

  /**
   * @param {string} path
   * @param {Record<string, string | string[] | number | null | undefined>} [query]
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>}
   */
  get(path, query = {}, signal) {
    const url = new URL(path, HOST);
    url.searchParams.set("lang", this.access.lang);
    for (const [name, value] of Object.entries(query)) {
      for (const own of Array.isArray(value) ? value : [value]) {
        if (own !== null && own !== undefined && own !== "") url.searchParams.append(name, String(own));
      }
    }
    return this.send(url, { method: "GET", signal });
  }

  /**
   * @param {string} path
   * @param {unknown} body
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>}
   */
  post(path, body, signal) {
    const url = new URL(path, HOST);
    url.searchParams.set("lang", this.access.lang);
    const headers = { "content-type": "application/json" };
    return this.send(url, { method: "POST", headers, body: JSON.stringify(body), signal });
  }

  /**
   * Sends a question; JSON comes back, or a {@link Problem} is thrown.
   * @param {URL} url
   * @param {RequestInit} request
   * @returns {Promise<any>}
   */
  async send(url, request) {
    const answer = await this.fetch(url, request);
    const text = await answer.text();
    return text ? JSON.parse(text) : null;
  }

  /**
   * Sends a question and gives the answer as it came.
   * @param {URL} url
   * @param {RequestInit} request
   */
  async fetch(url, request) {
    const headers = new Headers(request.headers);
    if (this.access.key) headers.set("authorization", `Bearer ${this.access.key}`);
    if (this.access.session) headers.set("x-passerelle-session", "1");
    const credentials = this.access.session ? "same-origin" : "omit";
    let answer;
    try {
      answer = await fetch(url, { ...request, headers, credentials, referrerPolicy: "no-referrer" });
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") throw error;
      throw new Problem(0, {});
    }
    if (answer.ok) return answer;
    const body = await answer.json().catch(() => ({}));
    throw new Problem(answer.status, body);
  }
}
