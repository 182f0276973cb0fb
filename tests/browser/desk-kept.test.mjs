// What the desk keeps, what it forgets, and that nothing about a candidate gets out of it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { CANARY, choose, openDesk, profileOf, settled, tell, tellPlumber } from "./desk.mjs";
import { openPage } from "./person.mjs";
import { startLoggedServer } from "./logged.mjs";

const PROFILE = { nationalities: ["TN"], age: 27, stays: [] };

async function openFile(page, text) {
  await page.setInputFiles("#open-file", {
    name: "own.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
}

export async function a_saved_file_says_what_it_holds_and_opens_again({ browser, base }) {
  const { page, context } = await openPage(browser, { width: 1280 });
  await openDesk(page, base, "en");
  await page.selectOption("#second", "ar");
  await tellPlumber(page);
  await choose(page, "goethe-tn-b1");
  const profile = await profileOf(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#desk-save")]);
  const text = await readFile(await download.path(), "utf8");
  const kept = JSON.parse(text);
  assert.equal(kept.version, 1);
  assert.match(kept.holds, /No name/u);
  assert.deepEqual(kept.profile, profile);
  assert.deepEqual(kept.chosen, ["goethe-tn-b1"]);
  const other = await context.newPage();
  await openDesk(other, base, "en");
  await openFile(other, text);
  await other.waitForSelector(".chip");
  assert.deepEqual(await profileOf(other), profile);
  assert.equal(await other.inputValue("#second"), "ar");
  await other.waitForSelector(".compare thead th");
  await context.close();
}

export async function a_file_of_another_version_or_kind_is_refused_politely({ page, base }) {
  await openDesk(page, base, "en");
  await tell(page, "age", { "": "27" });
  const format = "passerelle-session";
  await openFile(page, JSON.stringify({ format, version: 2, profile: { age: 99 }, chosen: [] }));
  await page.locator(".notice", { hasText: "newer version" }).waitFor();
  for (const text of ["no JSON", "[]", JSON.stringify({ version: 1, profile: { age: 99 } })]) {
    await page.evaluate(() => document.querySelector("passerelle-desk").say("desk-wait"));
    await openFile(page, text);
    await page.locator(".notice", { hasText: "not saved by this desk" }).waitFor();
  }
  assert.deepEqual(await profileOf(page), { age: 27 });
}

export async function clearing_leaves_nothing_of_the_candidate({ page, base }) {
  await openDesk(page, base, "en");
  await tell(page, "skills", { name: CANARY });
  await tell(page, "nationalities", { "": "TN" });
  await settled(page);
  await page.locator(".group .pick input").first().check();
  await page.locator(".reader > summary").click();
  await page.fill("#cv-text", CANARY);
  await page.click("#desk-clear");
  await page.locator(".notice", { hasText: "Everything is cleared" }).waitFor();
  await settled(page);
  const left = await page.evaluate(() => {
    const texts = (root) =>
      [...root.querySelectorAll("*")]
        .flatMap((own) => [
          own.value ?? "",
          own.shadowRoot ? `${own.shadowRoot.textContent} ${texts(own.shadowRoot)}` : "",
        ])
        .join(" ");
    const desk = document.querySelector("passerelle-desk");
    return { words: texts(document), profile: desk.profile, chosen: desk.choice.ids };
  });
  assert.ok(!left.words.includes(CANARY));
  assert.deepEqual([left.profile, left.chosen], [{}, []]);
}

async function leavesBy(browser, base, act) {
  const { page, context } = await openPage(browser, { width: 1280 });
  const html = "<!doctype html><title>Elsewhere</title>";
  await context.route("https://www.wikipedia.org/**", (route) =>
    route.fulfill({ contentType: "text/html", body: html }),
  );
  await page.goto("about:blank");
  await openDesk(page, base, "en");
  await tell(page, "age", { "": "27" });
  await act(page);
  await page.waitForURL("https://www.wikipedia.org/");
  assert.equal(await page.title(), "Elsewhere");
  await page.goBack().catch(() => {});
  assert.ok(!page.url().includes("/desk"), "the desk is still in the history");
  await context.close();
}

export async function one_press_leaves_to_a_page_that_tells_nothing({ browser, base }) {
  await leavesBy(browser, base, (page) => page.click("#desk-leave"));
}

export async function escape_three_times_leaves_from_within_a_field({ browser, base }) {
  await leavesBy(browser, base, async (page) => {
    await page.locator("details[data-topic=skills] > summary").click();
    await page.locator("#topic-skills-name").pressSequentially("bra");
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Escape");
  });
}

export async function nothing_told_at_the_desk_is_in_an_address_a_store_or_the_log({ browser }) {
  const server = await startLoggedServer();
  try {
    const { base } = server;
    const { page, context, asked } = await openPage(browser, { width: 1280 });
    await openDesk(page, base, "fr");
    await tell(page, "qualifications", { isced: "3", title: CANARY, country: "TN" });
    await tell(page, "nationalities", { "": "TN" });
    await page.locator(".reader > summary").click();
    await page.fill("#cv-text", `${CANARY}\nCompétences : brasage, ${CANARY}x\nLangues : français courant`);
    await page.locator(".cv button.main").first().click();
    await page.locator(".facts button.main").click();
    await tell(page, "skills", { name: `${CANARY} soudure` });
    await settled(page);
    await page.locator(".group .pick input").first().check();
    await page.click("#print");
    await page.waitForSelector(".has-paper .sheet");
    assert.ok(!(await page.locator(".sheet").innerText()).includes(CANARY));
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(`${base}/`)),
      [],
    );
    const suggest = asked.filter((url) => url.includes("/v1/suggest"));
    for (const url of suggest) {
      const names = [...new URL(url).searchParams.keys()].sort();
      assert.deepEqual(
        names,
        ["lang", "limit", "q", "type"],
        "a suggestion knows the words of one field only",
      );
    }
    const others = asked.filter((url) => !url.includes("/v1/suggest"));
    assert.deepEqual(
      others.filter((url) => /zzdesk|TN\b|soudure|brasage/u.test(url) && !url.includes("/v1/safety/")),
      [],
    );
    assert.deepEqual(await context.cookies(), []);
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      JSON.stringify(history.state),
      location.search,
    ]);
    assert.deepEqual(stored, [0, 0, 0, 0, "null", "?lang=fr"]);
    await context.close();
    const log = await server.stop();
    assert.match(log, /\/v1\/match/u, "the program writes what it answered");
    assert.ok(!log.includes("zzdesk") && !log.includes("soudure"), "the log tells about the candidate");
  } finally {
    await server.stop();
  }
}
