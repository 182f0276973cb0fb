// The public pages, with and without a script: a record, the search, safe recruitment, matching.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { LANGUAGES, WIDTHS, keepPicture, openPage } from "./person.mjs";

const axe = createRequire(import.meta.url)("axe-core");
const PAGES = {
  record: "/o/de-chancenkarte",
  offer: "/o/sample-001",
  search: "/search",
  safety: "/safety",
  guide: "/safety/TN",
  about: "/about/matching",
  missing: "/o/nothing-here",
};

function address(base, path, lang, more = "") {
  return `${base}${path}?lang=${lang}${more}`;
}

async function faults(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
  );
}

async function findsNothing(browser, base, lang, colorScheme) {
  for (const width of WIDTHS) {
    const { page, context } = await openPage(browser, { width, colorScheme });
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(address(base, path, lang));
      await page.evaluate(() => document.querySelectorAll("details").forEach((own) => (own.open = true)));
      assert.deepEqual(await faults(page), [], `${name} at ${width}`);
    }
    await context.close();
  }
}

export async function axe_finds_nothing_on_public_pages_in_english({ browser, base }) {
  await findsNothing(browser, base, "en", "light");
}

export async function axe_finds_nothing_on_public_pages_in_arabic({ browser, base }) {
  await findsNothing(browser, base, "ar", "light");
}

export async function axe_finds_nothing_on_public_pages_in_bengali({ browser, base }) {
  await findsNothing(browser, base, "bn", "light");
}

export async function axe_finds_nothing_on_public_pages_by_night({ browser, base }) {
  await findsNothing(browser, base, "en", "dark");
}

/** Looks at every page at some widths; pictures are kept of the pages without a script. */
async function fits(browser, base, javaScriptEnabled, widths) {
  for (const width of widths) {
    const { page, context, asked } = await openPage(browser, { width, javaScriptEnabled });
    const errors = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    for (const lang of LANGUAGES) {
      for (const [name, path] of Object.entries(PAGES)) {
        const answer = await page.goto(address(base, path, lang));
        assert.equal(answer.status(), name === "missing" ? 404 : 200, name);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${name} in ${lang} is ${wide} wide at ${width}`);
        if (!javaScriptEnabled) await keepPicture(page, `pages-${name}-${lang}-${width}`);
      }
    }
    assert.deepEqual(errors.filter((text) => !text.includes("404")), []);
    assert.deepEqual(asked.filter((url) => new URL(url).origin !== base), []);
    assert.deepEqual(await context.cookies(), []);
    await context.close();
  }
}

export async function public_pages_without_a_script_fit_and_ask_nobody_else({ browser, base }) {
  await fits(browser, base, false, WIDTHS);
}

export async function public_pages_with_a_script_fit_and_ask_nobody_else({ browser, base }) {
  await fits(browser, base, true, WIDTHS);
}

export async function public_pages_fit_the_narrowest_screen({ browser, base }) {
  await fits(browser, base, true, [320]);
}

export async function a_person_without_a_script_searches_filters_and_reads_a_record({ browser, base }) {
  for (const lang of LANGUAGES) {
    const { page, context } = await openPage(browser, { width: 360, javaScriptEnabled: false });
    await page.goto(address(base, "/search", lang));
    await page.fill("#q", "welder");
    await page.check("[name=kind][value=job]");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=welder/);
    assert.equal(new URL(page.url()).searchParams.get("kind"), "job");
    assert.equal(await page.inputValue("#q"), "welder");
    assert.ok(await page.isChecked("[name=kind][value=job]"));
    const link = page.locator(".hit h3 a").first();
    const title = (await link.innerText()).trim();
    await link.click();
    await page.waitForURL(/\/o\//);
    assert.equal((await page.locator("h1").innerText()).trim(), title);
    await page.click(".to-me a");
    await page.waitForSelector("#person");
    assert.equal(await page.locator("html").getAttribute("lang"), lang);
    await context.close();
  }
}

export async function places_can_be_reached_and_seen_by_keyboard({ page, base }) {
  await page.goto(address(base, "/search", "en"));
  const seen = [];
  for (let presses = 0; presses < 14; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const own = document.activeElement;
      return { text: own.id || own.textContent.trim(), outline: getComputedStyle(own).outlineStyle };
    });
    assert.equal(focused.outline, "solid", focused.text);
    seen.push(focused.text);
  }
  for (const place of ["Search", "Safe recruitment", "How matching works", "q"]) {
    assert.ok(seen.includes(place), `${place} in ${seen.join(" | ")}`);
  }
}

/** Another site with two frames; gives its address and a function that ends it. */
async function startHost(base) {
  const body = `<!doctype html><title>Host</title><iframe id="a" src="${base}/search?lang=en"></iframe>
    <iframe id="b" src="${base}/?lang=en"></iframe>`;
  const host = createServer((_, answer) => answer.writeHead(200, { "content-type": "text/html" }).end(body));
  host.listen(0, "127.0.0.1");
  await once(host, "listening");
  return { address: `http://127.0.0.1:${host.address().port}/`, end: () => host.closeAllConnections() ?? host.close() };
}

export async function the_search_stands_in_a_frame_of_another_site_and_the_form_does_not({ browser, base }) {
  const host = await startHost(base);
  const { page, context } = await openPage(browser, { width: 1280 });
  try {
    await page.goto(host.address);
    const search = page.frameLocator("#a");
    await search.locator("#q").fill("nurse");
    await search.locator("#q").press("Enter");
    await search.locator(".hit").first().waitFor();
    assert.equal(page.url(), host.address, "the search stays in its frame");
    assert.equal(await page.frameLocator("#b").locator("#person").count(), 0);
    await search.locator(".hit h3 a").first().click();
    await page.waitForURL(/\/o\//);
  } finally {
    await context.close();
    host.end();
  }
}
