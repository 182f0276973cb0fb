// A search client for sites that use InstantSearch; it asks the API and nobody else.
import { Client } from "../widget/client.js";
import { HOST, language } from "../widget/words.js";
import { FACETS, queryOf, refused } from "./filters.js";
import { MOST_AT_ONCE, MOST_HITS, Walker } from "./walker.js";

const HITS_PER_PAGE = 20;
const FACET_HITS = 10;

/**
 * One question of InstantSearch.
 * @typedef {object} SearchRequest
 * @property {string} [indexName] any; at the end `_newest` or `_deadline` asks for another order
 * @property {Record<string, any>} [params]
 */

/**
 * @typedef {object} SearchClientOptions
 * @property {string} [host] the service; where this file came from when absent
 * @property {string} [key] a public key of the site
 * @property {string} [lang]
 */

/**
 * A search client over the API, for `instantsearch({ searchClient })`.
 * @param {SearchClientOptions} [options]
 */
export function instantSearchClient({ host = HOST, key, lang } = {}) {
  const client = new Client({ lang: language(lang), key });
  const address = new URL("/v1/opportunities", host).href;
  const walker = new Walker((query) => client.get(address, query));
  return {
    search: async (/** @type {SearchRequest[]} */ requests) => ({
      results: await Promise.all(requests.map((request) => answer(walker, request))),
    }),
    searchForFacetValues: (/** @type {SearchRequest[]} */ requests) =>
      Promise.all(requests.map((request) => facetValues(walker, request))),
  };
}

/**
 * @param {Walker} walker
 * @param {SearchRequest} options
 */
async function answer(walker, { indexName = "", params = {} }) {
  const hitsPerPage = Math.min(params.hitsPerPage ?? HITS_PER_PAGE, MOST_AT_ONCE);
  const page = params.page ?? 0;
  const began = performance.now();
  const { results, total, facets } = await walker.page(queryOf(indexName, params), page, hitsPerPage);
  const reached = Math.min(total.count, MOST_HITS);
  return {
    index: indexName,
    query: params.query ?? "",
    params: String(new URLSearchParams(params)),
    hits: results.map((own) => hitOf(own, params)),
    page,
    hitsPerPage,
    nbHits: total.count,
    nbPages: hitsPerPage > 0 ? Math.ceil(reached / hitsPerPage) : 0,
    facets: facetsOf(facets, [params.facets ?? []].flat()),
    exhaustiveNbHits: total.exact,
    exhaustiveFacetsCount: true,
    processingTimeMS: Math.round(performance.now() - began),
  };
}

/**
 * The values of a facet in which the words asked for are found.
 * @param {Walker} walker
 * @param {SearchRequest} options
 */
async function facetValues(walker, { indexName = "", params = {} }) {
  const { facetName, facetQuery = "", maxFacetHits = FACET_HITS } = params;
  if (!FACETS.includes(facetName)) throw refused(facetName);
  const query = { ...queryOf(indexName, params), facets: facetName };
  const { facets } = await walker.page(query, 0, 0);
  const words = facetQuery.toLowerCase();
  const found = facets[facetName].filter(({ value }) => value.toLowerCase().includes(words));
  const facetHits = found.slice(0, maxFacetHits).map((own) => ({ ...own, highlighted: own.value }));
  return { facetHits, exhaustiveFacetsCount: true, processingTimeMS: 0 };
}

/**
 * The card of the API with `objectID`; what was found in it stands between the tags asked for.
 * @param {any} options
 * @param {Record<string, any>} params
 */
function hitOf({ opportunity, highlights }, params) {
  const { highlightPreTag: before = "<em>", highlightPostTag: after = "</em>" } = params;
  const marked = (/** @type {"title" | "summary"} */ name) => {
    /** @type {{ text: string, hit: boolean }[]} */
    const pieces = highlights[name];
    const words = pieces.filter(({ hit }) => hit).map(({ text }) => text);
    const value = pieces.map(({ text, hit }) => (hit ? before + text + after : text)).join("");
    const matchLevel = words.length > 0 ? "partial" : "none";
    return { value: value || opportunity[name], matchLevel, matchedWords: words };
  };
  const _highlightResult = { title: marked("title"), summary: marked("summary") };
  return { objectID: opportunity.id, ...opportunity, _highlightResult };
}

/**
 * Counts by value, of the facets asked for; `*` asks for all.
 * @param {import("./walker.js").Found["facets"]} facets
 * @param {string[]} asked
 */
function facetsOf(facets, asked) {
  const own = Object.entries(facets).filter(([name]) => asked.includes(name) || asked.includes("*"));
  const counts = own.map(([name, values]) => [
    name,
    Object.fromEntries(values.map(({ value, count }) => [value, count])),
  ]);
  return Object.fromEntries(counts);
}
