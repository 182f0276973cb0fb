// Reaches pages by their number where the API leads on from page to page.

/** The API gives so many hits at once. */
export const MOST_AT_ONCE = 100;
/** Hits behind these are not reached. */
export const MOST_HITS = 1000;

/**
 * A page of the API.
 * @typedef {object} Found
 * @property {any[]} results
 * @property {{ count: number, exact: boolean }} total
 * @property {Record<string, { value: string, count: number }[]>} facets
 * @property {string | null} next
 */

/** Remembers, for each question, the cursors of the pages that it has passed. */
export class Walker {
  constructor(/** @type {(query: Record<string, any>) => Promise<Found>} */ ask) {
    this.ask = ask;
    /** @type {Map<string, (string | null)[]>} */
    this.cursors = new Map();
  }

  /**
   * @param {Record<string, any>} query
   * @param {number} page from 0; one behind the last has no results
   * @param {number} size 0 asks for the counts alone
   * @returns {Promise<Found>}
   */
  async page(query, page, size) {
    const limit = Math.max(size, 1);
    const name = JSON.stringify([query, limit]);
    const cursors = this.cursors.get(name) ?? [null];
    this.cursors.set(name, cursors);
    let at = Math.min(page, cursors.length - 1);
    let found = await this.ask({ ...query, limit, cursor: cursors[at] });
    while (found.next) {
      cursors[at + 1] = found.next;
      if (at === page || (at + 1) * limit >= MOST_HITS) break;
      at += 1;
      found = await this.ask({ ...query, limit, cursor: found.next });
    }
    return at === page && size > 0 ? found : { ...found, results: [] };
  }
}
