// A person as the tests describe one to the page, and what the page must not let out.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

export const LANGUAGES = ["en", "ar", "bn"];
export const WIDTHS = [360, 1280];
/** What a plumber calls the own trade, and words that stand for a person nobody else is. */
export const OCCUPATIONS = { en: "plumber", ar: "سباك", bn: "প্লাম্বার ও পাইপ ফিটার" };
export const SECRET = "zzcanaryword";

const SCREENSHOTS = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));

/** A page of its own; `asked` collects every address that it asks for. */
export async function openPage(browser, { width, ...options }) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  return { context, page, asked };
}

/** Fills the form in with a plumber from Tunisia who wants to go to Germany. */
export async function describe(page, lang) {
  await page.fill("#occupation", OCCUPATIONS[lang]);
  await page.fill("#years", "6");
  await page.fill("#until", "2026-10");
  await page.fill("#skills", `soudure, ${SECRET}`);
  await page.selectOption("#language_1", "ar");
  await page.selectOption("#level_1", "C2");
  await page.selectOption("#language_2", "de");
  await page.selectOption("#level_2", "A2");
  await page.selectOption("#education", "3");
  await page.selectOption("#nationality", "TN");
  await page.selectOption("#residence", "TN");
  await page.fill("#age", "27");
  await page.check("[name=wish_country][value=DE]");
}

/** Sends the form and waits for the results. */
export async function send(page) {
  await page.click("form button.main");
  await page.waitForSelector("#results .card");
}

/** Fails when another site was asked, a cookie was set, or an address tells about the person. */
export async function nothingGotOut({ context, asked }, base, lang) {
  assert.ok(asked.length > 0, "nothing was asked");
  assert.deepEqual(asked.filter((url) => new URL(url).origin !== base), []);
  const words = [SECRET, OCCUPATIONS[lang], "soudure"];
  const telling = asked.map((url) => decodeURIComponent(url)).filter((url) => words.some((word) => url.includes(word)));
  assert.deepEqual(telling, []);
  assert.deepEqual(await context.cookies(), []);
}

/** Keeps a picture of the whole page for people to look at. */
export async function keepPicture(page, name) {
  await mkdir(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage: true });
}
