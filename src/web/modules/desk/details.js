// Everything about the chosen records: the judgement in depth and the record itself.
import { Client } from "../widget/client.js";

/** @typedef {{ id: string, check: any, record: any }} Detail */

/**
 * @param {string[]} ids
 * @param {Record<string, any>} profile
 * @param {string} lang
 * @returns {Promise<Detail[]>}
 */
export function detailsOf(ids, profile, lang) {
  const client = new Client({ lang });
  return Promise.all(
    ids.map(async (id) => {
      const path = `/v1/opportunities/${encodeURIComponent(id)}`;
      const [check, record] = await Promise.all([
        client.post(`${path}/check`, { profile }),
        client.get(path),
      ]);
      return { id, check, record };
    }),
  );
}
