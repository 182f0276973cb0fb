// Agencies and moderators as the tests make them, and how they come into their desks.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { openPage } from "./person.mjs";

const axe = createRequire(import.meta.url)("axe-core");
/** The faulty file that comes with the service. */
export const FAULTY = fileURLToPath(new URL("../../data/samples/offers.csv", import.meta.url));

/** Asks the API with a key; gives the answer, which must be a success. */
export async function call(base, key, method, path, body, kind = "application/json") {
  const headers = { authorization: `Bearer ${key}` };
  if (body !== undefined) headers["content-type"] = kind;
  const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
  const answer = await fetch(`${base}${path}`, { method, headers, body: text });
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${answer.ok ? "" : await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}

/** Registers an agency and makes a key for it. */
export async function makeAgency(base, admin, id, tier = "new") {
  const licence = { number: "12/2024", authority: "ATFP", expires_on: "2099-06-30" };
  const organisation = { id, name: `Agence ${id}`, kind: "agency", country: "TN", tier, licence };
  await call(base, admin, "POST", "/v1/organisations", organisation);
  return makeKey(base, admin, { role: "agency", organisation: id });
}

export async function makeKey(base, admin, what) {
  return (await call(base, admin, "POST", "/v1/keys", what)).key;
}

/** An offer as a row; `more` replaces or adds fields. */
export function offer(external_id, more = {}) {
  return {
    external_id, title: `Plombier ${external_id}`, lang: "fr", country: "FR", city: "Lille", isco08: "7126",
    description: "Installation de salles de bains et de chauffages. Exemple inventé.", employer_name: "Eaux du Nord",
    employer_contact: "rh@eaux-du-nord.example", fee_to_worker_amount: 0, pay_min: 2300, pay_currency: "EUR",
    pay_period: "month", ...more,
  };
}

/** Sends offers over the API and waits until they are worked off. */
export function sendOffers(base, key, offers) {
  return call(base, key, "POST", "/v1/uploads?wait=indexed", offers);
}

/** Opens a desk in a browser of its own and signs in. */
export async function openDesk(browser, base, { path, key, lang = "en", width = 1280, ...options }) {
  const opened = await openPage(browser, { width, ...options });
  opened.faults = [];
  opened.page.on("pageerror", (error) => opened.faults.push(error.message));
  opened.page.on("console", (message) => message.type() === "error" && opened.faults.push(message.text()));
  await opened.page.goto(`${base}${path}?lang=${lang}`);
  await opened.page.waitForSelector("#key");
  if (!key) return opened;
  await opened.page.fill("#key", key);
  await opened.page.click(".sign-in button.main");
  await opened.page.waitForSelector(".who");
  return opened;
}

/** Chooses a file and has it checked. */
export async function checkFile(page, file = FAULTY) {
  await page.setInputFiles("#file", file);
  await page.click(".send-file button.main");
  await page.waitForSelector(".summary");
}

/** Fails when axe-core finds something, or the page is wider than the screen. */
export async function isUsable(page, where) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
  );
  assert.deepEqual(found, [], where);
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  assert.ok(wide <= screen, `${where}: ${wide} pixels wide on a screen of ${screen}`);
}

/** Fails when the browser keeps anything but the cookie that no script can read. */
export async function nothingIsKept({ page, context, asked, faults }, base) {
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookie: document.cookie,
  }));
  assert.deepEqual(kept, { local: 0, session: 0, databases: 0, cookie: "" });
  assert.deepEqual((await context.cookies()).map((own) => own.name), ["passerelle-session"]);
  assert.deepEqual(asked.filter((url) => new URL(url).origin !== base && !url.startsWith("blob:")), []);
  assert.deepEqual(asked.filter((url) => url.includes("psl_")), [], "a key stands in an address");
  assert.deepEqual(faults, []);
}
