// The counsellor's desk, from the first question to the printed plan.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { choose, openDesk, pagesOf, profileOf, settled, tell, tellPlumber } from "./desk.mjs";
import { keepPicture, openPage } from "./person.mjs";

const ARABIC = /\p{Script=Arabic}/u;

export async function a_plumber_from_tunisia_leaves_with_a_plan_in_arabic_told_in_french({ browser, base }) {
  const { page, context } = await openPage(browser, { width: 1280 });
  await openDesk(page, base, "fr");
  await page.selectOption("#second", "ar");
  await page.waitForSelector(".asked .other[lang=ar]");
  assert.match(await page.locator(".asked .other").innerText(), ARABIC);
  await tellPlumber(page);
  const card = page.locator("article[data-id='thamm-plus-de-ausbildung']");
  await card.waitFor();
  assert.match(await card.locator("h4").innerText(), /Allemagne[\s\S]*\p{Script=Arabic}/u);
  assert.match(await card.innerText(), /Une personne ne peut pas déposer de demande ici/u);
  await page.evaluate(() => scrollTo(0, 0));
  await keepPicture(page, "desk-fr-ar-1280");
  await choose(page, "thamm-plus-de-ausbildung", "goethe-tn-b1");
  await keepPicture(page.locator(".choice"), "desk-compare-fr-ar");
  await page.click("#print");
  await page.waitForSelector(".has-paper .sheet");
  await page.waitForFunction(() => globalThis.printed === 1);
  await keepPicture(page.locator(".sheet"), "desk-plan-ar");
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator(".sheet");
  assert.equal(await sheet.getAttribute("lang"), "ar");
  assert.equal(await sheet.evaluate((own) => getComputedStyle(own).direction), "rtl");
  const text = await sheet.innerText();
  assert.match(text, /لا يحق لأحد أن يأخذ منك مالًا/u);
  assert.match(text, /THAMM/u);
  assert.match(text, /emploi\.gov\.tn|aneti/iu);
  assert.match(text, /AufenthG § 16a/u);
  const codes = await sheet.locator("svg.code").evaluateAll((list) => list.map((own) => own.dataset.address));
  assert.deepEqual(codes, [`${base}/o/thamm-plus-de-ausbildung`, `${base}/o/goethe-tn-b1`]);
  for (const hidden of [".screen", ".tools", "passerelle-match"]) {
    assert.ok(!(await page.locator(hidden).isVisible()), `${hidden} is on the paper`);
  }
  assert.ok(!(await page.locator("header.top").isVisible()), "the head of the page is on the paper");
  assert.ok(pagesOf(await page.pdf({ preferCSSPageSize: true })) <= 2);
  await context.close();
}

export async function a_plan_of_four_records_stays_on_two_pages_in_every_script({ browser, base }) {
  for (const lang of ["de", "ar", "bn"]) {
    const { page, context } = await openPage(browser, { width: 1280 });
    await openDesk(page, base, lang);
    await page.evaluate(() => {
      const desk = document.querySelector("passerelle-desk");
      desk.choice.ids = ["de-blue-card", "de-chancenkarte", "fr-salarie", "de-16d3"];
      desk.take({ nationalities: ["TN"], residence: "TN", age: 27 });
    });
    const ids = await page.evaluate(() => document.querySelector("passerelle-desk").choice.ids);
    assert.equal(ids.length, 4);
    await settled(page);
    await page.click("#print");
    await page.waitForSelector(".has-paper .sheet");
    assert.equal(await page.locator(".sheet .record").count(), 4);
    assert.ok(pagesOf(await page.pdf({ preferCSSPageSize: true })) <= 2, lang);
    await context.close();
  }
}

export async function the_next_question_is_answered_in_place_and_another_one_comes({ page, base }) {
  await openDesk(page, base, "en");
  assert.match(await page.locator(".asked").innerText(), /nationalities/u);
  assert.match(await page.locator(".question .soft").innerText(), /settle[^]*[1-9]/u);
  await page.selectOption("#question-nationalities-", "TN");
  await page.locator(".question button.main").click();
  await page.waitForFunction(
    () =>
      !document
        .querySelector("passerelle-desk")
        .shadowRoot.querySelector(".asked")
        .textContent.includes("nationalities"),
  );
  assert.deepEqual(await profileOf(page), { nationalities: ["TN"] });
  const asked = await page.locator(".asked").innerText();
  await page.locator(".later").click();
  assert.notEqual(await page.locator(".asked").innerText(), asked);
}

export async function none_is_told_apart_from_not_asked({ page, base }) {
  await openDesk(page, base, "en");
  const stays = page.locator("details[data-topic=stays]");
  assert.match(await stays.locator("summary").innerText(), /not asked/u);
  await stays.locator("summary").click();
  await stays.getByRole("button", { name: "There are none" }).click();
  await page.waitForSelector(".chip.none");
  assert.deepEqual(await profileOf(page), { stays: [] });
  assert.match(await stays.locator("summary").innerText(), /none/u);
  await page.locator(".chip.none button").click();
  await page.waitForSelector(".chip", { state: "detached" });
  assert.deepEqual(await profileOf(page), {});
  assert.match(await stays.locator("summary").innerText(), /not asked/u);
}

export async function a_suggested_occupation_brings_its_code({ page, base }) {
  await openDesk(page, base, "fr");
  await page.locator("details[data-topic=occupations] > summary").click();
  await page.locator("#topic-occupations-title").pressSequentially("plomb");
  await page.locator("passerelle-desk .suggestions li").first().click();
  await page.locator("details[data-topic=occupations] button.main").click();
  await page.waitForSelector(".chip");
  const { occupations } = await profileOf(page);
  assert.equal(occupations[0].code, "isco:7126");
}

export async function a_pasted_cv_becomes_facts_to_accept_or_drop({ page, base }) {
  const cv = await readFile(new URL("../../docs/examples/cv.fr.txt", import.meta.url), "utf8");
  await openDesk(page, base, "fr");
  await page.locator(".reader > summary").click();
  await page.fill("#cv-text", cv);
  await page.locator(".cv button.main").first().click();
  await page.waitForSelector(".facts li");
  const found = await page.locator(".facts").innerText();
  assert.match(found, /Depuis mars 2021/u);
  assert.match(found, /date de naissance/u);
  assert.doesNotMatch(found, /Yassine|oliviers|yassine/iu);
  await page.locator(".facts label", { hasText: "Aide-plombier" }).locator("input").uncheck();
  await page.locator(".facts button.main").click();
  await page.waitForSelector(".chip");
  const profile = await profileOf(page);
  assert.deepEqual(
    profile.occupations.map((own) => own.title),
    ["Plombier-chauffagiste", "Plombier"],
  );
  assert.deepEqual(profile.nationalities, ["TN"]);
  assert.ok(!JSON.stringify(profile).includes("null"), "what the CV does not say is not asked");
  await settled(page);
  assert.ok((await page.locator(".group.eligible article").count()) > 0);
}

export async function at_most_four_records_stand_side_by_side_and_silence_is_said({ page, base }) {
  await openDesk(page, base, "en");
  await tell(page, "nationalities", { "": "TN" });
  await settled(page);
  const boxes = page.locator(".group.eligible .pick input");
  for (let place = 0; place < 4; place += 1) await boxes.nth(place).check();
  await boxes.nth(4).click();
  await page.locator(".notice", { hasText: "Four records at most" }).waitFor();
  assert.equal(await page.locator(".pick input:checked").count(), 4);
  await page.waitForFunction(
    () =>
      document.querySelector("passerelle-desk").shadowRoot.querySelectorAll(".compare thead th").length === 4,
  );
  const rows = await page.locator(".compare tbody th").allInnerTexts();
  assert.deepEqual(rows, [
    "Result",
    "Job offer",
    "Lowest pay",
    "Language",
    "Recognition",
    "Cost",
    "Time it takes",
    "Stay",
    "Family",
    "Staying for good",
  ]);
  assert.match(await page.locator(".compare").innerText(), /not stated/u);
}

export async function the_contributions_add_up_to_the_fit({ page, base }) {
  await openDesk(page, base, "fr");
  await tellPlumber(page);
  const card = page.locator("article[data-id='thamm-plus-de-ausbildung']");
  await card.locator("summary", { hasText: /correspondance/iu }).click();
  await card.locator(".chart").waitFor();
  const bars = await card
    .locator(".chart tbody .on")
    .evaluateAll((list) =>
      list.map((bar) => ({ from: Number(bar.getAttribute("x")), points: Number(bar.getAttribute("width")) })),
    );
  let reached = 0;
  for (const { from, points } of bars) {
    assert.equal(from, reached, "each bar begins where the one before it ended");
    reached += points;
  }
  assert.equal(String(reached), await card.locator(".fit b").innerText());
}

export async function the_language_of_the_page_changes_without_losing_what_was_told({ page, base }) {
  await openDesk(page, base, "en");
  await tell(page, "age", { "": "27" });
  await page.locator("header.top a[hreflang=ar]").click();
  await page.waitForSelector("passerelle-desk .desk[lang], passerelle-desk [lang=ar] .tools");
  await page.waitForFunction(() => document.documentElement.dir === "rtl");
  assert.deepEqual(await profileOf(page), { age: 27 });
  assert.match(await page.locator("passerelle-desk h1").innerText(), ARABIC);
  assert.match(page.url(), /\/desk\?lang=ar$/u);
}
