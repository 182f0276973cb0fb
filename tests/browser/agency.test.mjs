// Can somebody at an agency mend a faulty spreadsheet without help?
import assert from "node:assert/strict";
import { keepPicture, LANGUAGES, WIDTHS } from "./person.mjs";
import { FAULTY, call, checkFile, isUsable, makeAgency, makeKey, nothingIsKept, offer, openDesk, sendOffers } from "./office.mjs";

const PATH = "/agency";
const HOURS = 60 * 60;

/** The field for a cell of a row that needs mending. */
const cell = (page, row, column) => page.locator(`tbody[data-row="${row}"] .sent [data-column="${column}"]`);

async function mendAll(page) {
  await page.click('tbody[data-row="3"] .suggestion');
  assert.match(await cell(page, 3, "occupation").inputValue(), /7126/);
  await cell(page, 5, "country").fill("DE");
  await cell(page, 7, "start_date").fill("2099-03-01");
  await cell(page, 9, "employer_contact").fill("personale@cantieri-adria.example");
  await page.click('tbody[data-row="11"] summary');
  await page.fill('tbody[data-row="11"] .cells [data-column="pay_max"]', "2900");
}

export async function an_agency_mends_a_faulty_file_until_every_row_is_taken({ browser, base, admin }) {
  const key = await makeAgency(base, admin, "mends");
  const opened = await openDesk(browser, base, { path: PATH, key });
  const { page, context } = opened;
  await checkFile(page);
  assert.equal(await page.locator(".mend tbody").count(), 5);
  assert.equal(await page.locator(".summary.some dd").last().innerText(), "5");
  const before = await call(base, key, "GET", "/v1/organisations/mends/opportunities");
  assert.deepEqual(before.offers, [], "a trial keeps nothing");
  await cell(page, 5, "country").fill("DEE");
  await page.click(".mending .buttons button.main");
  await page.waitForFunction(() => document.querySelector('tbody[data-row="5"]:not(.changed) .sent input')?.value === "DEE");
  assert.match(await page.locator('tbody[data-row="5"] .wrong').innerText(), /DEE/, "still wrong, and told anew");
  await mendAll(page);
  await page.click(".mending .buttons button.main");
  await page.waitForSelector(".summary.all");
  assert.equal(await page.locator(".mend").count(), 0, "no row is left");
  await page.click(".sending button.main");
  await page.waitForFunction(() => !document.querySelector(".sending") && document.querySelector(".summary.all"));
  const after = await call(base, key, "GET", "/v1/organisations/mends/opportunities?limit=100");
  assert.equal(after.offers.length, 12);
  const mended = after.offers.find((own) => own.id === "mends:BD-2026-105");
  assert.equal(mended.fields.pay_max, "2900");
  await nothingIsKept(opened, base);
  await context.close();
}

export async function what_was_rejected_earlier_can_be_mended_later({ browser, base, admin }) {
  const key = await makeAgency(base, admin, "later", "trusted");
  await sendOffers(base, key, [offer("L-1"), offer("L-2", { country: "Germny" })]);
  const { page, context } = await openDesk(browser, base, { path: PATH, key });
  await page.click("nav.views button:nth-child(3)");
  await page.click(".uploads button");
  await page.waitForSelector(".mend");
  await page.click(".mend .suggestion");
  await page.click(".mending .buttons button.main");
  await page.waitForSelector(".summary.all");
  const { offers } = await call(base, key, "GET", "/v1/organisations/later/opportunities");
  assert.deepEqual(offers.map((own) => [own.id, own.fields.country]), [["later:L-1", "FR"], ["later:L-2", "DE"]]);
  await context.close();
}

export async function a_file_that_says_it_is_all_asks_before_it_withdraws_most({ browser, base, admin }) {
  const key = await makeAgency(base, admin, "replaces", "trusted");
  await sendOffers(base, key, [offer("R-1"), offer("R-2"), offer("R-3")]);
  const { page, context } = await openDesk(browser, base, { path: PATH, key });
  await page.check("[name=mode][value=replace]");
  const buffer = Buffer.from(JSON.stringify([offer("R-1", { city: "Roubaix" })]));
  await checkFile(page, { name: "all.json", mimeType: "application/json", buffer });
  assert.match(await page.locator(".file-problems").innerText(), /More than half/);
  await page.check(".sending input");
  await page.click(".sending button.main");
  await page.waitForFunction(() => !document.querySelector(".sending"));
  const { offers } = await call(base, key, "GET", "/v1/organisations/replaces/opportunities");
  assert.deepEqual(offers.map((own) => own.publication), ["published", "withdrawn", "withdrawn"]);
  await context.close();
}

export async function a_file_that_cannot_be_read_says_why({ browser, base, admin }) {
  const key = await makeAgency(base, admin, "unread");
  const { page, context } = await openDesk(browser, base, { path: PATH, key, lang: "fr" });
  await page.setInputFiles("#file", { name: "offers.csv", mimeType: "text/csv", buffer: Buffer.from("a;b\n1;2\n") });
  await page.click(".send-file button.main");
  await page.waitForSelector(".failure");
  assert.match(await page.locator(".failure").innerText(), /ne peut pas être lu/u);
  assert.equal(await page.locator(".failure [lang=en]").count(), 1, "what is English says so");
  await context.close();
}

export async function a_file_that_is_dropped_is_checked({ browser, base, admin }) {
  const key = await makeAgency(base, admin, "drops");
  const { page, context } = await openDesk(browser, base, { path: PATH, key });
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["external_id,title,colour\nD-1,Plombier,red\n"], "three.csv", { type: "text/csv" }));
    return data;
  });
  await page.dispatchEvent(".drop", "drop", { dataTransfer: dropped });
  await page.waitForSelector(".mend tbody");
  const codes = await page.locator(".mend .code code").allInnerTexts();
  assert.ok(codes.includes("required"), codes.join());
  assert.match(await page.locator(".file-problems").innerText(), /colour/);
  await context.close();
}

export async function a_key_signs_in_and_a_file_is_sent_by_keyboard_alone({ browser, base, admin }) {
  const key = await makeAgency(base, admin, "keyboard");
  const { page, context } = await openDesk(browser, base, { path: PATH });
  const { keyboard } = page;
  const tabTo = async (selector) => {
    for (let step = 0; step < 60; step += 1) {
      await keyboard.press("Tab");
      if (await page.evaluate((own) => document.activeElement?.matches(own), selector)) return;
    }
    assert.fail(`the keyboard does not reach ${selector}`);
  };
  await tabTo("#key");
  await keyboard.type(key);
  await keyboard.press("Enter");
  await page.waitForSelector(".who");
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H2", "the focus follows");
  await tabTo("#file");
  const chooser = page.waitForEvent("filechooser");
  await keyboard.press("Enter");
  await (await chooser).setFiles(FAULTY);
  await tabTo("[name=mode]");
  await tabTo(".send-file button.main");
  await keyboard.press("Enter");
  await page.waitForSelector(".mend");
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H3", "the focus follows");
  await tabTo(".mend .suggestion");
  await keyboard.press("Enter");
  const focused = () => page.evaluate(() => document.activeElement?.value);
  assert.match(await focused(), /7126/, "the field is focused and says what was chosen");
  await tabTo(".mending .buttons button.main");
  await keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".mend tbody").length === 4);
  await context.close();
}

export async function a_session_is_a_cookie_that_no_script_can_read({ browser, base, admin }) {
  const key = await makeAgency(base, admin, "cookie");
  const { page, context, faults } = await openDesk(browser, base, { path: PATH });
  await page.fill("#key", "psl_wrong_key");
  await page.click(".sign-in button.main");
  await page.waitForSelector(".failure");
  assert.deepEqual(await context.cookies(), []);
  faults.length = 0;
  await page.fill("#key", key);
  await page.click(".sign-in button.main");
  await page.waitForSelector(".who");
  const [cookie, ...others] = await context.cookies();
  assert.deepEqual(others, []);
  assert.deepEqual([cookie.httpOnly, cookie.sameSite, cookie.path], [true, "Strict", "/"]);
  const left = cookie.expires - Date.now() / 1000;
  assert.ok(left > 7 * HOURS && left <= 8 * HOURS + 5, `${left} seconds`);
  await page.reload();
  await page.waitForSelector(".who");
  await page.click(".who button");
  await page.waitForSelector("#key");
  assert.deepEqual(await context.cookies(), []);
  await context.close();
}

export async function a_key_that_is_taken_back_asks_for_another_and_loses_no_work({ browser, base, admin }) {
  const key = await makeAgency(base, admin, "revoked");
  const { page, context } = await openDesk(browser, base, { path: PATH, key });
  await checkFile(page);
  await cell(page, 5, "country").fill("DE");
  await call(base, admin, "DELETE", `/v1/keys/${key.split("_")[1]}`);
  await page.click(".mending .buttons button.main");
  await page.waitForSelector("#key");
  assert.deepEqual(await context.cookies(), []);
  await page.fill("#key", await makeKey(base, admin, { role: "agency", organisation: "revoked" }));
  await page.click(".sign-in button.main");
  assert.equal(await cell(page, 5, "country").inputValue(), "DE");
  await context.close();
}

export async function an_agency_looks_after_its_offers({ browser, base, admin }) {
  const key = await makeAgency(base, admin, "looks", "trusted");
  const inDays = (days) => new Date(Date.now() + days * 24 * HOURS * 1000).toISOString().slice(0, 10);
  await sendOffers(base, key, [offer("K-1"), offer("K-2"), offer("K-3", { expires_on: inDays(5) })]);
  const moderator = await makeKey(base, admin, { role: "moderator" });
  const reason = { reason: "employer-unknown", text: "Nobody answers there." };
  await call(base, moderator, "POST", "/v1/opportunities/looks:K-2/suspend?wait=indexed", reason);
  const { page, context } = await openDesk(browser, base, { path: PATH, key });
  await page.click("nav.views button:nth-child(2)");
  const suspended = page.locator('[data-id="looks:K-2"]');
  await suspended.locator("summary", { hasText: "Decisions" }).click();
  await suspended.getByText("Nobody answers there.").waitFor();
  await suspended.locator("summary", { hasText: "Object" }).click();
  await suspended.locator("select").selectOption("mistake");
  await suspended.locator("textarea").fill("They answer by telephone.");
  await suspended.locator("[data-action=appeal]").click();
  await page.waitForFunction(() => document.activeElement?.tagName === "H4");
  const { items } = await call(base, moderator, "GET", "/v1/moderation?limit=100");
  assert.ok(items.some((own) => own.id === "looks:K-2"), "the objection is in the queue");
  await page.locator('[data-id="looks:K-3"] [data-action=renew]').click();
  await page.waitForFunction(() => document.activeElement?.matches("[data-id$='K-3'] h4"));
  const { offers } = await call(base, key, "GET", "/v1/organisations/looks/opportunities");
  assert.ok(offers.find((own) => own.id === "looks:K-3").expires_on > inDays(50));
  await page.locator('[data-id="looks:K-1"] [data-action=withdraw]').click();
  await page.waitForSelector('[data-id="looks:K-1"][data-standing=withdrawn]');
  const gone = await fetch(`${base}/v1/opportunities/looks:K-1`);
  assert.equal(gone.status, 410);
  await context.close();
}

export async function a_template_is_saved_in_the_readers_language({ browser, base, admin }) {
  const key = await makeAgency(base, admin, "template");
  const { page, context } = await openDesk(browser, base, { path: PATH, key, lang: "it" });
  const saving = page.waitForEvent("download");
  await page.click(".templates button:last-child");
  const stream = await (await saving).createReadStream();
  const pieces = await stream.toArray();
  assert.match(Buffer.concat(pieces).toString("utf8"), /Riferimento;Tipologia;Titolo/u);
  await context.close();
}

async function isUsableIn(lang, { browser, base, admin }, options = {}) {
  const name = `usable-${lang}${options.colorScheme ? "-dark" : ""}`;
  const key = await makeAgency(base, admin, name);
  await sendOffers(base, key, [offer("U-1"), offer("U-2", { fee_to_worker_amount: 900, fee_currency: "EUR" })]);
  for (const width of WIDTHS) {
    const opened = await openDesk(browser, base, { path: PATH, lang, width, ...options });
    const { page, context } = opened;
    const at = `${name}-${width}`;
    await isUsable(page, `signing in, ${at}`);
    await page.fill("#key", key);
    await page.click(".sign-in button.main");
    await page.waitForSelector(".who");
    await checkFile(page);
    await page.click('tbody[data-row="3"] summary');
    await isUsable(page, `mending, ${at}`);
    await keepPicture(page, `agency-mend-${at}`);
    await mendAll(page);
    await page.click(".mending .buttons button.main");
    await page.waitForSelector(".summary.all");
    await isUsable(page, `mended, ${at}`);
    await page.click("nav.views button:nth-child(2)");
    await page.waitForSelector(".offer");
    await page.evaluate(() => document.querySelectorAll("details").forEach((own) => (own.open = true)));
    await isUsable(page, `offers, ${at}`);
    await keepPicture(page, `agency-offers-${at}`);
    await page.click("nav.views button:nth-child(3)");
    await page.waitForSelector(".uploads");
    await isUsable(page, `uploads, ${at}`);
    await keepPicture(page, `agency-uploads-${at}`);
    assert.deepEqual(opened.faults, []);
    await context.close();
  }
  // The queue of the tests that follow stays short.
  for (const id of ["U-1", "U-2"]) await call(base, key, "DELETE", `/v1/opportunities/${name}:${id}`);
}

export async function everybody_can_use_the_agency_desk_in_english(tools) {
  assert.equal(LANGUAGES.length, 3);
  await isUsableIn("en", tools);
}

export async function everybody_can_use_the_agency_desk_in_arabic(tools) {
  await isUsableIn("ar", tools);
}

export async function everybody_can_use_the_agency_desk_in_bengali(tools) {
  await isUsableIn("bn", tools);
}

export async function everybody_can_use_the_agency_desk_by_night(tools) {
  await isUsableIn("en", tools, { colorScheme: "dark" });
}

export async function the_agency_desk_fits_a_very_narrow_screen({ browser, base, admin }) {
  const key = await makeAgency(base, admin, "narrow");
  const { page, context } = await openDesk(browser, base, { path: PATH, key, lang: "de", width: 320 });
  await checkFile(page);
  await isUsable(page, "mending at 320");
  await context.close();
}

export async function the_agency_desk_weighs_less_than_100_kilobytes({ page, base }) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(`${base}${PATH}?lang=bn`, { waitUntil: "networkidle" });
  await page.waitForSelector("#key");
  assert.ok(bytes > 10_000 && bytes < 100_000, `${bytes} bytes`);
}
