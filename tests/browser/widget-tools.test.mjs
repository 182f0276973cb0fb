// The size of the search, the search client for InstantSearch, and the page that prints snippets.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { nothingKept, openSite, openWidget } from "./foreign.mjs";
import { WIDTHS, keepPicture, openPage } from "./person.mjs";

const axe = createRequire(import.meta.url)("axe-core");
const MOST_SCRIPT_BYTES = 15_000;
const MOST_FIRST_BYTES = 100_000;

export async function the_script_is_small({ base }) {
  const script = await (await fetch(`${base}/widget/v1/passerelle.js`)).text();
  const size = gzipSync(script).length;
  console.log(`        passerelle.js: ${size} bytes with gzip`);
  assert.ok(size <= MOST_SCRIPT_BYTES, `${size} bytes`);
}

export async function the_first_results_need_few_bytes({ browser, base }) {
  let bytes = 0;
  const before = async (page) => {
    const session = await page.context().newCDPSession(page);
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await session.send("Network.enable");
  };
  const widget = await openWidget(browser, base, { lang: "ar", before });
  await widget.page.waitForLoadState("networkidle");
  console.log(`        first results: ${bytes} bytes`);
  assert.ok(bytes > 0 && bytes <= MOST_FIRST_BYTES, `${bytes} bytes`);
  await widget.close();
}

export async function instantsearch_gets_hits_pages_and_counts({ browser, base }) {
  const widget = await openWidget(browser, base, { ready: null });
  const { page } = widget;
  const found = await page.evaluate(async (address) => {
    const { instantSearchClient } = await import(address);
    const client = instantSearchClient({ lang: "fr" });
    const facetFilters = [["kind:training"], ["country:TN", "country:MA"]];
    const question = (own) => ({
      indexName: "opportunities",
      params: { query: "", hitsPerPage: 10, facetFilters, ...own },
    });
    const pages = [];
    for (let at = 0; at < 20; at += 1) {
      const { results } = await client.search([question({ page: at, facets: ["kind", "language"] })]);
      pages.push(results[0]);
      if (at + 1 >= results[0].nbPages) break;
    }
    const behind = await client.search([question({ page: 500 })]);
    const fresh = await instantSearchClient({ lang: "fr" }).search([
      question({ page: 2 }),
      question({ hitsPerPage: 0 }),
    ]);
    const marked = await client.search([
      { params: { query: "allemand", highlightPreTag: "[", highlightPostTag: "]" } },
    ]);
    const values = await client.searchForFacetValues([
      { params: { facetName: "language", facetQuery: "d" } },
    ]);
    const refused = await client
      .search([question({ facetFilters: ["country:TN", "country:MA"] })])
      .catch(({ code, message }) => `${code}: ${message}`);
    return {
      pages,
      behind: behind.results[0],
      fresh: fresh.results,
      marked: marked.results[0],
      values,
      refused,
    };
  }, `${base}/widget/v1/instantsearch.js`);

  const ids = found.pages.flatMap(({ hits }) => hits.map(({ objectID }) => objectID));
  const [first] = found.pages;
  assert.equal(first.nbPages, found.pages.length);
  assert.equal(new Set(ids).size, first.nbHits, "each hit once, and all of them");
  assert.ok(first.hits.every(({ kind, countries }) => kind === "training" && countries.length > 0));
  assert.deepEqual(Object.keys(first.facets).sort(), ["kind", "language"]);
  assert.ok(first.facets.kind.training >= first.nbHits);
  assert.equal(first.exhaustiveNbHits, true);
  assert.deepEqual(found.behind.hits, []);
  assert.deepEqual(
    found.fresh[0].hits.map(({ objectID }) => objectID),
    ids.slice(20, 30),
    "a page out of turn",
  );
  assert.deepEqual(
    [found.fresh[1].hits, found.fresh[1].nbPages, found.fresh[1].nbHits],
    [[], 0, first.nbHits],
  );
  assert.ok(found.marked.hits.some(({ _highlightResult }) => _highlightResult.title.value.includes("[")));
  assert.deepEqual(found.values[0].facetHits.map(({ value }) => value).slice(0, 1), ["de"]);
  assert.match(found.refused, /^unknown_filter: /u);
  await nothingKept(widget, base);
  await widget.close();
}

async function openConfigurator(browser, base, lang, width) {
  const own = await openPage(browser, { width });
  await own.page.goto(`${base}/widget?lang=${lang}`);
  await own.page.locator("passerelle-configurator .card").first().waitFor();
  return own;
}

export async function the_page_for_sites_is_open_to_everybody({ browser, base }) {
  for (const [lang, width] of ["en", "ar", "bn"].flatMap((lang) => WIDTHS.map((width) => [lang, width]))) {
    const { page, context, asked } = await openConfigurator(browser, base, lang, width);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
    const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
    assert.deepEqual(faults, [], `${lang} at ${width}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${lang}: the page is ${wide} pixels wide`);
    await keepPicture(page, `configurator-${lang}-${width}`);
    assert.deepEqual(
      asked.filter((url) => new URL(url).origin !== base),
      [],
    );
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  }
}

export async function a_printed_snippet_works_in_a_page_of_another_origin({ browser, base }) {
  const { page, context } = await openConfigurator(browser, base, "en", 1280);
  await page.locator("passerelle-configurator select").first().selectOption("ar");
  await page.getByLabel("Training").first().check();
  await page.locator("#countries").fill("tunis");
  await page.locator("[role=option]").first().click();
  await page.getByRole("button", { name: /Take .Tunisia. away/u }).waitFor();
  await page.getByLabel("Results per page").selectOption("5");
  await page.getByLabel("Colour of buttons").fill("#7a1f5c");
  await page.getByLabel("With a hash").check();
  const lines = page.locator("#snippet");
  await page.waitForFunction(() =>
    /integrity="sha384-/u.test(
      document.querySelector("passerelle-configurator").shadowRoot.querySelector("#snippet").value,
    ),
  );
  const snippet = await lines.inputValue();
  const script = await (await fetch(`${base}/widget/v1/passerelle.js`)).arrayBuffer();
  const hash = createHash("sha384").update(Buffer.from(script)).digest("base64");
  assert.ok(snippet.includes(`integrity="sha384-${hash}"`), snippet);
  assert.match(
    await page.locator("#frame").inputValue(),
    /^<iframe src="http[^"]+\/search\?lang=ar&amp;kind=training&amp;country=TN"/u,
  );
  assert.match(await page.locator("#link").inputValue(), /^<a href="http[^"]+\/search\?lang=ar/u);
  await context.close();

  const [, style, rest] = snippet.match(/^<style>(.*)<\/style>\n(.*)$/su);
  const site = await openSite(base, { body: rest, style });
  const pasted = await openPage(browser, { width: 360 });
  await pasted.page.goto(site.origin);
  await pasted.page.locator("passerelle-search .card").first().waitFor();
  assert.equal(await pasted.page.locator(".card").count(), 5);
  assert.equal(await pasted.page.locator(".search").getAttribute("dir"), "rtl");
  const button = pasted.page.locator("passerelle-search form button.main");
  assert.equal(await button.evaluate((own) => getComputedStyle(own).backgroundColor), "rgb(122, 31, 92)");
  await pasted.context.close();
  site.close();
}

export async function a_snippet_is_a_link_where_no_script_runs({ browser, base }) {
  const link = `<a href="${base}/search?lang=fr">Chercher</a>`;
  const site = await openSite(base, { body: `<passerelle-search lang="fr">${link}</passerelle-search>` });
  const { page, context } = await openPage(browser, { width: 360, javaScriptEnabled: false });
  await page.goto(site.origin);
  await page.getByRole("link", { name: "Chercher" }).waitFor();
  await context.close();
  site.close();
}

/** The blocks of a language in the guide, with the service in place of its stand-in. */
async function blocksOfGuide(base, language) {
  const guide = await readFile(new URL("../../docs/guide/widget.md", import.meta.url), "utf8");
  const blocks = guide.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gmsu"));
  return [...blocks].map(([, text]) => text.replaceAll("https://HOST", base));
}

export async function what_the_guide_shows_works({ browser, base }) {
  const [lines, pinned, frame] = await blocksOfGuide(base, "html");
  const [events, client] = await blocksOfGuide(base, "js");
  const [style] = await blocksOfGuide(base, "css");
  assert.match(pinned, /integrity="sha384-/u);
  assert.match(frame, /^<iframe src="[^"]+\/search\?lang=ar/u);
  const site = await openSite(base, { body: lines, style });
  const { page, context } = await openPage(browser, { width: 1280 });
  const said = [];
  page.on("console", (message) => said.push(message.text()));
  await page.addInitScript(events);
  await page.goto(site.origin);
  await page.locator("passerelle-search .card").first().waitFor();
  assert.match(said.join("\n"), /kind/u);
  const card = page.locator("passerelle-search .card").first();
  assert.deepEqual(
    await card.evaluate((own) => [
      getComputedStyle(own).borderTopWidth,
      getComputedStyle(own).borderTopLeftRadius,
    ]),
    ["2px", "0px"],
  );
  const run = client.replace(/^import (\{.*?\}) from (".*?");/u, "const $1 = await import($2);");
  const results = await page.evaluate(`(async () => { ${run} return results; })()`);
  assert.ok(results[0].nbHits > 0 && results[0].hits.every(({ objectID }) => objectID));
  await context.close();
  site.close();
}

export async function the_page_for_sites_needs_few_bytes({ browser, base }) {
  const { page, context } = await openPage(browser, { width: 1280 });
  let bytes = 0;
  const session = await context.newCDPSession(page);
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send("Network.enable");
  await page.goto(`${base}/widget?lang=ar`, { waitUntil: "networkidle" });
  console.log(`        /widget: ${bytes} bytes`);
  assert.ok(bytes > 0 && bytes <= MOST_FIRST_BYTES, `${bytes} bytes`);
  await context.close();
}
