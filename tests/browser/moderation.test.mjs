// Can a moderator see what matters about an offer, decide, and is the decision felt?
import assert from "node:assert/strict";
import { keepPicture, WIDTHS } from "./person.mjs";
import { call, isUsable, makeAgency, makeKey, nothingIsKept, offer, openDesk, sendOffers } from "./office.mjs";

const PATH = "/moderation";

/** Decides on an item of the queue and waits until it is gone. */
async function decide(page, id, action, reason, text) {
  const item = page.locator(`.item[data-id="${id}"]`);
  await item.waitFor();
  await item.locator("select").selectOption(reason);
  await item.locator("textarea").fill(text);
  await item.locator(`[data-action=${action}]`).click();
  await item.waitFor({ state: "detached" });
}

export async function a_moderator_publishes_an_offer_and_search_finds_it({ browser, base, admin }) {
  const agency = await makeAgency(base, admin, "publish");
  await sendOffers(base, agency, [offer("P-1", { title: "Plombier zingueur quincaillerie", lang: "fr" })]);
  const search = `${base}/v1/opportunities?q=zingueur+quincaillerie&lang=fr`;
  const found = async () => (await (await fetch(search)).json()).results.map((own) => own.opportunity.id);
  assert.ok(!(await found()).includes("publish:P-1"), "it is shown before anybody looked");
  const key = await makeKey(base, admin, { role: "moderator" });
  const opened = await openDesk(browser, base, { path: PATH, key });
  await decide(opened.page, "publish:P-1", "publish", "checked", "The employer confirmed it.");
  assert.ok((await found()).includes("publish:P-1"));
  const { decisions } = await call(base, agency, "GET", "/v1/opportunities/publish:P-1/decisions");
  assert.deepEqual(decisions.map((own) => [own.action, own.reason, own.text]), [
    ["publish", "checked", "The employer confirmed it."],
  ]);
  assert.equal(await opened.page.evaluate(() => document.activeElement?.className), "count");
  await nothingIsKept(opened, base);
  await opened.context.close();
}

export async function a_moderator_sees_flags_reports_duplicates_and_what_changed({ browser, base, admin }) {
  const agency = await makeAgency(base, admin, "sees");
  const key = await makeKey(base, admin, { role: "moderator" });
  await sendOffers(base, agency, [offer("S-1"), offer("S-2", { title: "Plombier S-1", city: "Roubaix" })]);
  const reason = { reason: "checked" };
  await call(base, key, "POST", "/v1/opportunities/sees:S-1/publish?wait=indexed", reason);
  const report = { reason: "fee", text: "They asked for <b>money</b>." };
  await call(base, admin, "POST", "/v1/opportunities/sees:S-1/reports", report);
  await sendOffers(base, agency, [offer("S-1", { city: "Roubaix", fee_to_worker_amount: 900, fee_currency: "EUR" })]);
  const { page, context } = await openDesk(browser, base, { path: PATH, key });
  const item = page.locator('.item[data-id="sees:S-1"]');
  assert.match(await item.locator(".flag.blocks").first().innerText(), /asked for a fee/);
  assert.match(await item.locator(".reports").innerText(), /<b>money<\/b>/, "words stay words");
  assert.equal(await item.locator(".duplicates a").innerText(), "sees:S-2");
  const row = item.locator(".versions tr", { hasText: "City" });
  assert.equal(await row.locator("del").innerText(), "Lille");
  assert.equal(await row.locator("ins").innerText(), "Roubaix");
  await item.locator("summary", { hasText: "What the offer says" }).click();
  await item.getByText("Plumbers and pipe fitters").waitFor();
  const risks = await page.locator(".risk b").allInnerTexts();
  const sorted = risks.map(Number).toSorted((one, other) => other - one);
  assert.deepEqual(risks.map(Number), sorted, "the riskiest first");
  await context.close();
}

export async function a_refused_offer_comes_back_with_its_agencys_objection({ browser, base, admin }) {
  const agency = await makeAgency(base, admin, "objects");
  await sendOffers(base, agency, [offer("O-1")]);
  const key = await makeKey(base, admin, { role: "moderator" });
  const { page, context } = await openDesk(browser, base, { path: PATH, key });
  await decide(page, "objects:O-1", "reject", "employer-unknown", "Nobody knows this firm.");
  const appeal = { reason: "mistake", text: "Here is its number." };
  await call(base, agency, "POST", "/v1/opportunities/objects:O-1/appeal", appeal);
  await page.reload();
  const item = page.locator('.item[data-id="objects:O-1"]');
  await item.locator("summary", { hasText: "Decisions" }).click();
  await item.getByText("Here is its number.").waitFor();
  await decide(page, "objects:O-1", "publish", "mistake", "");
  await page.click("nav.views button:nth-child(2)");
  await page.selectOption("#organisation", "objects");
  const shown = page.locator('.offer[data-id="objects:O-1"]');
  await shown.locator("summary", { hasText: /^Decide$/ }).click();
  await shown.locator("select").selectOption("danger");
  await shown.locator("[data-action=suspend]").click();
  await page.waitForSelector('.offer[data-id="objects:O-1"][data-standing=suspended]');
  const gone = await fetch(`${base}/v1/opportunities/objects:O-1`);
  assert.equal(gone.status, 410);
  await context.close();
}

export async function an_admin_reads_and_saves_the_audit_log_and_others_do_not({ browser, base, admin }) {
  const agency = await makeAgency(base, admin, "audited");
  await sendOffers(base, agency, [offer("A-1")]);
  const moderator = await makeKey(base, admin, { role: "moderator" });
  const other = await openDesk(browser, base, { path: PATH, key: moderator });
  assert.equal(await other.page.locator("nav.views button").count(), 2);
  await other.context.close();
  const { page, context } = await openDesk(browser, base, { path: PATH, key: admin });
  await page.click("nav.views button:nth-child(3)");
  await page.waitForSelector(".lines tbody tr");
  const saving = page.waitForEvent("download");
  await page.click(".audit button");
  const stream = await (await saving).createReadStream();
  const text = Buffer.concat(await stream.toArray()).toString("utf8");
  assert.match(text, /"create-organisation","audited"/u);
  assert.match(text, /^\ufeffat,actor,action,subject,detail\r\n/u);
  await keepPicture(page, "moderation-audit-en-1280");
  await context.close();
}

export async function the_key_of_an_agency_is_sent_to_its_own_desk({ browser, base, admin }) {
  const key = await makeAgency(base, admin, "astray");
  const { page, context } = await openDesk(browser, base, { path: PATH, key, lang: "fr" });
  await page.click("a.button");
  await page.waitForSelector("#file");
  assert.equal(new URL(page.url()).pathname, "/agency");
  await context.close();
}

export async function a_moderator_signs_in_and_decides_by_keyboard_alone({ browser, base, admin }) {
  const agency = await makeAgency(base, admin, "keys");
  await sendOffers(base, agency, [offer("B-1", { fee_to_worker_amount: 900, fee_currency: "EUR", deposit_required: "yes" })]);
  const key = await makeKey(base, admin, { role: "moderator" });
  const { page, context } = await openDesk(browser, base, { path: PATH });
  const { keyboard } = page;
  const tabTo = async (selector) => {
    for (let step = 0; step < 200; step += 1) {
      await keyboard.press("Tab");
      if (await page.evaluate((own) => document.activeElement?.matches(own), selector)) return;
    }
    assert.fail(`the keyboard does not reach ${selector}`);
  };
  await tabTo("#key");
  await keyboard.type(key);
  await keyboard.press("Enter");
  const own = '[data-id="keys:B-1"]';
  await page.waitForSelector(own);
  await tabTo(`${own} select`);
  await keyboard.type("The worker");
  await tabTo(`${own} textarea`);
  await keyboard.type("A worker never pays for a job.");
  await tabTo(`${own} [data-action=reject]`);
  await keyboard.press("Enter");
  await page.locator(own).waitFor({ state: "detached" });
  const { decisions } = await call(base, agency, "GET", "/v1/opportunities/keys:B-1/decisions");
  assert.deepEqual([decisions[0].action, decisions[0].reason], ["reject", "worker-pays"]);
  await context.close();
}

async function isUsableIn(lang, { browser, base, admin }, options = {}) {
  const name = `queue-${lang}${options.colorScheme ? "-dark" : ""}`;
  const agency = await makeAgency(base, admin, name);
  const key = await makeKey(base, admin, { role: "moderator" });
  await sendOffers(base, agency, [offer("Q-1"), offer("Q-2", { fee_to_worker_amount: 900, fee_currency: "EUR" })]);
  await call(base, key, "POST", `/v1/opportunities/${name}:Q-1/publish?wait=indexed`, { reason: "checked" });
  await call(base, admin, "POST", `/v1/opportunities/${name}:Q-1/reports`, { reason: "false-promise" });
  await sendOffers(base, agency, [offer("Q-1", { city: "Roubaix", description: "Chantiers à Roubaix. Exemple inventé." })]);
  for (const width of WIDTHS) {
    const { page, context, faults } = await openDesk(browser, base, { path: PATH, key, lang, width, ...options });
    await page.waitForSelector(`.item[data-id="${name}:Q-1"] .versions`);
    const opened = `.item[data-id^="${name}:"] details`;
    await page.locator(opened).evaluateAll((all) => all.forEach((own) => (own.open = true)));
    await page.waitForSelector(".item .offer-fields");
    await page.waitForLoadState("networkidle");
    await isUsable(page, `queue, ${name}, ${width}`);
    await keepPicture(page, `moderation-${name}-${width}`);
    await page.click("nav.views button:nth-child(2)");
    await page.selectOption("#organisation", name);
    await page.waitForSelector(".offer");
    await isUsable(page, `offers, ${name}, ${width}`);
    assert.deepEqual(faults, []);
    await context.close();
  }
  // The queue of the tests that follow stays short.
  for (const id of ["Q-1", "Q-2"]) {
    await call(base, key, "POST", `/v1/opportunities/${name}:${id}/reject`, { reason: "other" });
  }
}

export async function everybody_can_use_moderation_in_english(tools) {
  await isUsableIn("en", tools);
}

export async function everybody_can_use_moderation_in_arabic(tools) {
  await isUsableIn("ar", tools);
}

export async function everybody_can_use_moderation_in_bengali(tools) {
  await isUsableIn("bn", tools);
}

export async function everybody_can_use_moderation_by_night(tools) {
  await isUsableIn("en", tools, { colorScheme: "dark" });
}

export async function moderation_weighs_less_than_100_kilobytes({ page, base }) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(`${base}${PATH}?lang=ur`, { waitUntil: "networkidle" });
  await page.waitForSelector("#key");
  assert.ok(bytes > 10_000 && bytes < 100_000, `${bytes} bytes`);
}
