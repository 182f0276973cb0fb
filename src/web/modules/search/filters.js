// The filters of InstantSearch in the words of the API.
import { Problem } from "../widget/client.js";

export const FACETS = ["kind", "country", "category", "status", "provider", "language", "origin"];

/**
 * A question in the words of the API.
 * @param {string} indexName
 * @param {Record<string, any>} params
 */
export function queryOf(indexName, params) {
  if (params.filters || params.numericFilters?.length) throw refused("filters, numericFilters");
  /** @type {Record<string, any>} */
  const query = { q: params.query, diversify: "false" };
  const [, sort] = indexName.match(/_(newest|deadline)$/u) ?? [];
  if (sort) query.sort = sort;
  for (const own of params.facetFilters ?? []) {
    const [facet, values] = oneOf([own].flat());
    if (facet in query) throw refused(`${facet} AND ${facet}`);
    query[facet] = facet === "provider" ? values : values.join(",");
  }
  return query;
}

/**
 * The facet and the values of filters of which one must hold: `["kind:job", "kind:training"]`.
 * @param {string[]} filters
 */
function oneOf(filters) {
  const pairs = filters.map((filter) => filter.match(/^(\w+):([^-].*)$/su) ?? []);
  const [facet] = new Set(pairs.map(([, name]) => name));
  if (!FACETS.includes(facet) || pairs.some(([, name]) => name !== facet))
    throw refused(filters.join(" OR "));
  return /** @type {const} */ ([facet, pairs.map(([, , value]) => value)]);
}

/**
 * What the API cannot answer is refused; a wrong answer would look right.
 * @param {string} what
 */
export function refused(what) {
  return new Problem(422, { code: "unknown_filter", detail: `this search cannot answer: ${what}` });
}
