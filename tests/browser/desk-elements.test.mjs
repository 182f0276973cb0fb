// The elements that the desk is made of, alone on a page, as an integrator puts them there.
import assert from "node:assert/strict";
import { CANARY } from "./desk.mjs";
import { keepPicture, openPage } from "./person.mjs";

/** A page with one element and a record of what it tells. */
async function openElement(page, base, name, attributes = {}) {
  await page.goto(`${base}/?lang=en`);
  await page.addScriptTag({ url: "/widget/v1/match.js", type: "module" });
  await page.evaluate(
    async ([tag, own]) => {
      await customElements.whenDefined(tag);
      globalThis.told = [];
      for (const event of ["match", "select", "error", "profile"]) {
        addEventListener(`passerelle:${event}`, ({ detail }) =>
          globalThis.told.push([event, detail?.status ?? detail?.verdict ?? detail?.match?.verdict ?? null]),
        );
      }
      const element = document.createElement(tag);
      for (const [key, value] of Object.entries(own)) element.setAttribute(key, value);
      document.body.replaceChildren(element);
    },
    [name, attributes],
  );
}

export async function one_tag_asks_and_answers({ browser, base }) {
  for (const [lang, width] of [
    ["en", 1280],
    ["ar", 360],
  ]) {
    const { page, context, asked } = await openPage(browser, { width });
    await openElement(page, base, "passerelle-match", { lang });
    await page.fill("#short-occupations-title-0", "plumber");
    await page.fill("#short-occupations-years-0", lang === "ar" ? "٤" : "4");
    await page.selectOption("#short-languages-code-0", "fr");
    await page.selectOption("#short-languages-level-0", "C1");
    await page.selectOption("#short-nationalities--0", "TN");
    await page.fill("#short-age--0", "27");
    await page.locator("form.short button.main").click();
    await page.waitForSelector("passerelle-match article");
    const groups = await page.locator(".group").evaluateAll((list) => list.map((own) => own.className));
    assert.deepEqual(groups, ["group eligible", "group undetermined", "group not_eligible"]);
    assert.match(await page.locator(".revision").innerText(), /\d{4}/u);
    const profile = await page.evaluate(() => document.querySelector("passerelle-match").profile);
    assert.deepEqual(profile, {
      nationalities: ["TN"],
      age: 27,
      languages: [{ code: "fr", level: "C1" }],
      occupations: [{ title: "plumber", years: 4 }],
    });
    const told = await page.evaluate(() => globalThis.told.map(([event]) => event));
    assert.deepEqual(told, ["profile", "match"]);
    await keepPicture(page, `match-element-${lang}-${width}`);
    const others = asked.filter((url) => !url.includes("/v1/suggest"));
    const values = others.flatMap((url) => [...new URL(url).searchParams.values()]);
    assert.deepEqual(values.filter((own) => ["plumber", "27", "TN"].includes(own)), []);
    await context.close();
  }
}

export async function each_condition_has_its_state_its_source_and_its_date({ page, base }) {
  await openElement(page, base, "passerelle-match", { lang: "en" });
  await page.evaluate(() => {
    document.querySelector("passerelle-match").profile = { nationalities: ["TN"], residence: "TN", age: 27 };
  });
  const items = page.locator(".conditions li");
  await items.first().waitFor();
  const texts = await items.evaluateAll((list) =>
    list.map((own) => [own.className, own.textContent, own.querySelector("svg")?.ariaLabel]),
  );
  for (const [state, text, sign] of texts) {
    assert.match(state, /^(met|unmet|unknown)/u);
    assert.ok(sign, text);
    assert.match(text, /Source: .+seen on .*\d{4}/u);
    assert.match(text, /Must be done by|Depends on the authority/u);
  }
  const shut = page.locator("article", { hasText: "A person cannot apply here." }).first();
  assert.doesNotMatch(await shut.innerText(), /\bapply (now|here$)/imu);
}

export async function an_answer_to_the_question_changes_the_profile_and_is_told({ page, base }) {
  await openElement(page, base, "passerelle-match", { lang: "en" });
  await page.evaluate(() => (document.querySelector("passerelle-match").profile = {}));
  await page.selectOption("#next-nationalities-", "TN");
  await page.locator(".next button.main").click();
  await page.waitForFunction(() => globalThis.told.filter(([event]) => event === "match").length === 2);
  assert.deepEqual(await page.evaluate(() => document.querySelector("passerelle-match").profile), {
    nationalities: ["TN"],
  });
}

export async function words_that_are_not_understood_are_shown_and_a_wrong_profile_is_an_error({
  page,
  base,
}) {
  await openElement(page, base, "passerelle-match", { lang: "en" });
  await page.evaluate(
    (word) => (document.querySelector("passerelle-match").profile = { skills: [word, "pipelaing"] }),
    CANARY,
  );
  await page.locator(".unresolved", { hasText: CANARY }).waitFor();
  await page.evaluate(() => (document.querySelector("passerelle-match").profile = { age: -5 }));
  await page.locator(".results[role=alert]").waitFor();
  assert.match(await page.locator(".results[role=alert]").innerText(), /age/u);
  const errors = await page.evaluate(() => globalThis.told.filter(([event]) => event === "error"));
  assert.deepEqual(errors, [["error", 422]]);
}

export async function a_plan_shows_the_steps_and_who_offers_them({ page, base }) {
  await openElement(page, base, "passerelle-plan", { lang: "en" });
  const profile = {
    nationalities: ["TN"],
    residence: "TN",
    age: 27,
    languages: [{ code: "de", level: "A2" }],
    occupations: [{ title: "plumber", code: "isco:7126", years: 4 }],
    qualifications: [{ isced: 3, country: "TN", years: 2, state_recognised: true }],
  };
  const answer = await (
    await fetch(`${base}/v1/match?lang=en`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ profile, limit: 100, filters: { verdicts: ["not_eligible"] } }),
    })
  ).json();
  const match = answer.matches.find((own) => own.changes.some((change) => change.offered_by.length));
  assert.ok(match, "some record is one step away");
  await page.evaluate((own) => (document.querySelector("passerelle-plan").match = own), match);
  await page.waitForSelector(".steps li");
  const text = await page.locator(".steps").innerText();
  const change = match.changes.find((own) => own.offered_by.length);
  assert.ok(text.includes(change.set[0].text));
  assert.ok(text.includes(change.offered_by[0].title));
  const link = await page.locator(".steps a").first().getAttribute("href");
  assert.ok(link.startsWith(`${base}/o/`));
}
