// Can everybody use the page? The rules of axe-core that stand for WCAG 2.2 AA, and then some.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { WIDTHS, describe, openPage, send } from "./person.mjs";

const axe = createRequire(import.meta.url)("axe-core");

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
    await page.goto(`${base}/?lang=${lang}`);
    assert.deepEqual(await faults(page), [], `form at ${width}`);
    await describe(page, lang);
    await send(page);
    await page.evaluate(() => document.querySelectorAll("details").forEach((own) => (own.open = true)));
    assert.deepEqual(await faults(page), [], `results at ${width}`);
    await page.fill("#age", "270");
    await page.click("form button.main");
    await page.waitForSelector(".problems");
    assert.deepEqual(await faults(page), [], `problems at ${width}`);
    await context.close();
  }
}

export async function axe_finds_nothing_in_english({ browser, base }) {
  await findsNothing(browser, base, "en", "light");
}

export async function axe_finds_nothing_in_arabic({ browser, base }) {
  await findsNothing(browser, base, "ar", "light");
}

export async function axe_finds_nothing_in_bengali({ browser, base }) {
  await findsNothing(browser, base, "bn", "light");
}

export async function axe_finds_nothing_by_night({ browser, base }) {
  await findsNothing(browser, base, "en", "dark");
}
