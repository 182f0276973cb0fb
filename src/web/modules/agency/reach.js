// Asks the API as whoever is signed in.
import { Client } from "../widget/client.js";
import { HOST } from "../widget/words.js";

/** @typedef {Record<string, any>} Answer what the API answers, as its document describes */

/** How often it is looked how far an upload is, in milliseconds: soon at first, then less often. */
const LOOKS = [150, 250, 400, 700, 1000];

/** Questions of a desk. */
export class Reach extends Client {
  constructor(/** @type {string} */ lang) {
    super({ lang, session: true });
  }

  /**
   * @param {"POST" | "PATCH" | "DELETE"} method
   * @param {string} path
   * @param {{ body?: unknown, query?: Record<string, string>, version?: number }} [more]
   * @returns {Promise<any>}
   */
  write(method, path, { body, query = {}, version } = {}) {
    const headers = new Headers();
    if (body !== undefined) headers.set("content-type", "application/json");
    if (version !== undefined) headers.set("if-match", `"${version}"`);
    const text = body === undefined ? undefined : JSON.stringify(body);
    return this.send(this.address(path, query), { method, headers, body: text });
  }

  /**
   * Sends a file of offers and waits until every row is worked off.
   * @param {Blob} file
   * @param {Record<string, string>} query
   * @param {(upload: Answer) => void} tell told whenever something is known of it
   * @returns {Promise<Answer>} the upload
   */
  async upload(file, query, tell) {
    const form = new FormData();
    form.set("file", file);
    let upload = await this.send(this.address("/v1/uploads", query), { method: "POST", body: form });
    for (let look = 0; upload.status !== "done" && upload.status !== "failed"; look += 1) {
      tell(upload);
      await pause(LOOKS[Math.min(look, LOOKS.length - 1)]);
      upload = await this.get(`/v1/uploads/${upload.id}`);
    }
    return upload;
  }

  /**
   * The pages of a list, until there are `most` items.
   * @param {string} path
   * @param {string} name the field that holds the list
   * @param {Record<string, string>} query
   * @param {number} [most]
   * @returns {Promise<{ items: Answer[], first: Answer }>}
   */
  async pages(path, name, query, most = Infinity) {
    const first = await this.get(path, query);
    const items = [...first[name]];
    for (let next = first.next; next && items.length < most;) {
      const page = await this.get(path, { ...query, cursor: next });
      items.push(...page[name]);
      next = page.next;
    }
    return { items, first };
  }

  /** Saves what stands at a path as a file. */
  async save(/** @type {string} */ path, /** @type {string} */ name) {
    const answer = await this.fetch(this.address(path, {}), { method: "GET" });
    saveAs(await answer.blob(), name);
  }

  address(/** @type {string} */ path, /** @type {Record<string, string>} */ query) {
    const url = new URL(path, HOST);
    const pairs = Object.entries({ lang: this.access.lang, ...query });
    for (const [name, value] of pairs) url.searchParams.set(name, value);
    return url;
  }
}

/** Hands something to the browser as a download. */
export function saveAs(/** @type {Blob} */ content, /** @type {string} */ name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function pause(/** @type {number} */ ms) {
  return new Promise((done) => setTimeout(done, ms));
}
