// The search in a page of another origin with a strict policy, in three languages and on two screens.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { nothingKept, openWidget } from "./foreign.mjs";
import { OCCUPATIONS, WIDTHS, keepPicture } from "./person.mjs";

const axe = createRequire(import.meta.url)("axe-core");

/** What axe-core finds in the element; the script comes past the policy of the site. */
async function faults(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

async function findsSomething(browser, base, lang, colorScheme = "light") {
  for (const width of WIDTHS) {
    const widget = await openWidget(browser, base, { lang, width, colorScheme, attributes: 'origin="TN"' });
    const { page } = widget;
    const root = page.locator("passerelle-search .search");
    assert.equal(await root.getAttribute("lang"), lang);
    assert.equal(
      await root.evaluate((own) => getComputedStyle(own).direction),
      lang === "ar" ? "rtl" : "ltr",
    );
    assert.deepEqual(await faults(page), [], `first at ${width}`);

    await page.fill("#words", OCCUPATIONS[lang].slice(0, 4));
    await page.locator("[role=option]").first().waitFor();
    assert.deepEqual(await faults(page), [], `suggestions at ${width}`);
    await keepPicture(page, `widget-suggestions-${lang}-${width}-${colorScheme}`);
    await page.locator("[role=option]").first().click();
    await page.waitForFunction(
      () => !document.querySelector("passerelle-search").shadowRoot.querySelector("[aria-busy]"),
    );
    const filters = page.locator("details.filters");
    if (!(await filters.evaluate((own) => own.open))) await filters.locator("> summary").click();
    assert.deepEqual(await faults(page), [], `results at ${width}`);
    await keepPicture(page, `widget-results-${lang}-${width}-${colorScheme}`);

    await page.locator(".card h3 a").first().click();
    await page.locator("passerelle-offer .offer").waitFor();
    await page.locator("passerelle-offer .safety summary").click();
    await page.locator("passerelle-offer .safety li").first().waitFor();
    assert.deepEqual(await faults(page), [], `offer at ${width}`);
    await keepPicture(page, `widget-offer-${lang}-${width}-${colorScheme}`);

    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `the page is ${wide} pixels wide`);
    await nothingKept(widget, base);
    assert.deepEqual(widget.heard, []);
    await widget.close();
  }
}

export async function the_widget_works_on_another_site_in_english({ browser, base }) {
  await findsSomething(browser, base, "en");
}

export async function the_widget_works_on_another_site_in_arabic({ browser, base }) {
  await findsSomething(browser, base, "ar");
}

export async function the_widget_works_on_another_site_in_bengali({ browser, base }) {
  await findsSomething(browser, base, "bn");
}

export async function the_widget_works_on_another_site_by_night({ browser, base }) {
  await findsSomething(browser, base, "en", "dark");
}

export async function the_widget_is_used_with_the_keyboard_alone({ browser, base }) {
  const widget = await openWidget(browser, base, { attributes: 'page-size="5"' });
  const { page } = widget;
  const focused = () =>
    page.evaluate(() => {
      let own = document.activeElement;
      while (own?.shadowRoot?.activeElement) own = own.shadowRoot.activeElement;
      return { id: own?.id, tag: own?.localName, text: own?.textContent?.trim() };
    });
  await page.keyboard.press("Tab");
  assert.equal((await focused()).id, "words");
  await page.keyboard.type("plumb");
  await page.locator("[role=option]").first().waitFor();
  await page.keyboard.press("ArrowDown");
  const marked = await page.locator("#words").getAttribute("aria-activedescendant");
  assert.equal(await page.locator(`#${marked}`).getAttribute("aria-selected"), "true");
  await page.keyboard.press("Enter");
  await page.getByText(/^Results: \d{1,2}$/u).waitFor();
  assert.equal((await focused()).id, "words", "the focus stays in the box");

  let at = await focused();
  while (!at.id?.startsWith("to-")) {
    await page.keyboard.press("Tab");
    at = await focused();
  }
  await page.keyboard.press("Enter");
  await page.locator("passerelle-offer .offer").waitFor();
  assert.equal((await focused()).text, "Back to the results");
  await page.keyboard.press("Enter");
  assert.equal((await focused()).id, at.id, "back at the card");
  await page.locator(".card").first().waitFor();
  await nothingKept(widget, base);
  await widget.close();
}

export async function the_box_forgets_its_list_on_escape_and_says_how_many_there_are({ browser, base }) {
  const widget = await openWidget(browser, base);
  const { page } = widget;
  await page.fill("#words", "nurs");
  await page.locator("[role=option]").first().waitFor();
  const news = page.locator(".combobox [role=status]");
  assert.match(await news.textContent(), /^Suggestions: \d+\./u);
  assert.equal(await page.locator("#words").getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#words").getAttribute("aria-expanded"), "false");
  assert.equal(await page.locator("#words").inputValue(), "nurs");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#words").inputValue(), "");
  await widget.close();
}
