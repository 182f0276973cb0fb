// The first page, as people in eight languages and on small screens meet it.
import assert from "node:assert/strict";

const LANGUAGES = ["en", "fr", "ar", "bn", "ur", "es", "it", "de"];
const RIGHT_TO_LEFT = ["ar", "ur"];

export async function the_home_page_speaks_the_language_asked_for({ page, base }) {
  const headings = new Set();
  for (const lang of LANGUAGES) {
    const answer = await page.goto(`${base}/?lang=${lang}`);
    assert.equal(answer.status(), 200, lang);
    const root = page.locator("html");
    assert.equal(await root.getAttribute("lang"), lang);
    const direction = await root.evaluate((element) => getComputedStyle(element).direction);
    assert.equal(direction, RIGHT_TO_LEFT.includes(lang) ? "rtl" : "ltr", lang);
    headings.add((await page.locator("h1").innerText()).trim());
  }
  assert.equal(headings.size, LANGUAGES.length, `headings: ${[...headings].join(" | ")}`);
}

export async function the_home_page_asks_no_other_site_and_logs_no_error({ page, base }) {
  const asked = [];
  const errors = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(base, { waitUntil: "networkidle" });
  assert.ok(asked.length > 0, "nothing was asked");
  const elsewhere = asked.filter((url) => !url.startsWith(`${base}/`) && !url.startsWith("data:"));
  assert.deepEqual(elsewhere, []);
  assert.deepEqual(errors, []);
}

export async function every_field_of_the_home_page_has_a_name({ page, base }) {
  await page.goto(base);
  const fields = page.locator("input:not([type=hidden]), select, textarea, button");
  assert.ok((await fields.count()) > 0, "the page has no field");
  const nameless = await fields.evaluateAll((elements) => {
    const isNamed = (element) =>
      element.ariaLabel?.trim() ||
      element.getAttribute("aria-labelledby") ||
      [...(element.labels ?? [])].some((label) => label.textContent.trim()) ||
      (element.tagName === "BUTTON" && element.textContent.trim());
    return elements.filter((element) => !isNamed(element)).map((element) => element.outerHTML);
  });
  assert.deepEqual(nameless, []);
}

export async function the_home_page_fits_a_narrow_screen({ page, base }) {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const lang of ["de", "ar"]) {
    await page.goto(`${base}/?lang=${lang}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${lang}: the page is ${width} pixels wide`);
  }
}
