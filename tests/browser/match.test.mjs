// Describing a person and reading what is open: without a script, in three scripts and two sizes.
import assert from "node:assert/strict";
import { LANGUAGES, OCCUPATIONS, SECRET, WIDTHS } from "./person.mjs";
import { describe, keepPicture, nothingGotOut, openPage, send } from "./person.mjs";

async function answersWithoutScript(browser, base, lang) {
  for (const width of WIDTHS) {
    const own = await openPage(browser, { width, javaScriptEnabled: false });
    const { page } = own;
    await page.goto(`${base}/?lang=${lang}`);
    await keepPicture(page, `form-${lang}-${width}`);
    await describe(page, lang);
    await send(page);
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, "/");
    assert.equal(await page.locator("html").getAttribute("dir"), lang === "ar" ? "rtl" : "ltr");
    assert.equal(await page.locator(".card").count(), 20);
    assert.ok(await page.locator(".group.eligible h3").first().isVisible());
    const card = page.locator(".card", { hasText: "THAMM" }).first();
    assert.match(await card.locator(".fit b").innerText(), /^[1-9]\d*$/);
    await card.locator("summary").first().click();
    assert.ok(await card.locator(".conditions li .i").first().isVisible());
    assert.match(await card.locator(".conditions a").first().getAttribute("href"), /^https?:/);
    assert.ok(await card.locator(".sources a").first().isVisible());
    await keepPicture(page, `results-${lang}-${width}`);
    await nothingGotOut(own, base, lang);
    await own.context.close();
  }
}

export async function the_form_answers_without_a_script_in_english({ browser, base }) {
  await answersWithoutScript(browser, base, "en");
}

export async function the_form_answers_without_a_script_in_arabic({ browser, base }) {
  await answersWithoutScript(browser, base, "ar");
}

export async function the_form_answers_without_a_script_in_bengali({ browser, base }) {
  await answersWithoutScript(browser, base, "bn");
}

export async function the_form_stays_filled_in_when_the_language_changes({ page, base }) {
  await page.goto(`${base}/?lang=en`);
  await describe(page, "en");
  await page.selectOption("#lang", "ar");
  await send(page);
  assert.equal(await page.locator("html").getAttribute("lang"), "ar");
  assert.equal(await page.inputValue("#occupation"), OCCUPATIONS.en);
  assert.equal(await page.inputValue("#level_2"), "A2");
  assert.ok(await page.isChecked("[name=wish_country][value=DE]"));
}

export async function words_not_understood_are_told_and_replaced_by_a_press({ page, base }) {
  await page.goto(`${base}/?lang=en`);
  await page.fill("#skills", `soudure, pipe fitting, ${SECRET}`);
  await send(page);
  const unresolved = page.locator(".unresolved");
  assert.match(await unresolved.innerText(), new RegExp(SECRET));
  await unresolved.getByRole("button", { name: "pipe laying" }).click();
  await page.waitForFunction(() => document.querySelector("#skills").value.includes("pipe laying"));
  assert.equal(await page.inputValue("#skills"), `soudure, pipe laying, ${SECRET}`);
}

export async function one_verdict_and_more_results_are_a_press_away({ page, base }) {
  await page.goto(`${base}/?lang=en`);
  await describe(page, "en");
  await send(page);
  await page.click("button[formaction]");
  await page.waitForSelector("#r50");
  assert.equal(await page.locator(".card").count(), 50);
  assert.match(page.url(), /#r21$/);
  await page.click(".views button[value^=not_eligible]");
  await page.waitForSelector(".views button[value^=not_eligible][aria-current]");
  assert.equal(await page.locator(".group").count(), 1);
  assert.equal(await page.locator(".group.not_eligible").count(), 1);
}

export async function a_wrong_age_is_told_at_the_top_and_leads_to_its_field({ browser, base }) {
  const { page, context } = await openPage(browser, { width: 360, javaScriptEnabled: false });
  await page.goto(`${base}/?lang=en`);
  await describe(page, "en");
  await page.fill("#age", "270");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".problems");
  assert.equal(await page.inputValue("#age"), "270");
  assert.equal(await page.inputValue("#occupation"), OCCUPATIONS.en);
  assert.equal(await page.getAttribute("#age", "aria-invalid"), "true");
  await page.click(".problems a");
  assert.match(page.url(), /#age$/);
  await context.close();
}

export async function suggestions_come_while_typing({ browser, base }) {
  for (const [lang, typed] of [["en", "plumb"], ["ar", "سبا"], ["bn", "প্লাম্ব"]]) {
    const { page, context, asked } = await openPage(browser, { width: WIDTHS[0] });
    await page.goto(`${base}/?lang=${lang}`);
    await page.fill("#age", "43");
    const asksForAll = (request) => new URL(request.url()).searchParams.get("q") === typed;
    const sent = page.waitForRequest(asksForAll);
    await page.locator("#occupation").pressSequentially(typed);
    const { pathname, searchParams } = new URL((await sent).url());
    assert.equal(pathname, "/v1/suggest");
    assert.deepEqual([...searchParams.keys()].sort(), ["lang", "q", "type"]);
    await page.waitForSelector("#occupation-words option", { state: "attached" });
    assert.deepEqual(asked.filter((url) => new URL(url).origin !== base), []);
    await context.close();
  }
}

export async function a_suggested_skill_keeps_the_skills_before_it({ page, base }) {
  await page.goto(`${base}/?lang=en`);
  await page.locator("#skills").pressSequentially("soudure, pipe");
  const offered = page.locator("#skills-words option");
  await offered.first().waitFor({ state: "attached" });
  for (const option of await offered.all()) {
    const value = await option.getAttribute("value");
    assert.match(value, /^soudure, [^,]+$/);
  }
}

export async function everything_to_press_is_large_enough({ browser, base }) {
  const { page, context } = await openPage(browser, { width: 360 });
  for (const lang of LANGUAGES) {
    await page.goto(`${base}/?lang=${lang}`);
    await describe(page, lang);
    await send(page);
    const targets = page.locator("button, select, input:not([type=checkbox]), label.box, summary, nav a");
    const small = await targets.evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .map((element) => [element.outerHTML.slice(0, 80), element.getBoundingClientRect().height])
        .filter(([, height]) => height < 44),
    );
    assert.deepEqual(small, [], lang);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 360, `${lang}: the results are ${wide} pixels wide`);
  }
  await context.close();
}
