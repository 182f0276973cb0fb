// The plumber from Tunisia, told to the counsellor's desk as a counsellor would.
import assert from "node:assert/strict";

/** Words that stand for this person alone; nothing of them may get out. */
export const CANARY = "zzdeskcanary";

/** Opens the desk; `print` is counted, not done. */
export async function openDesk(page, base, lang) {
  await page.addInitScript(() => {
    globalThis.printed = 0;
    globalThis.print = () => (globalThis.printed += 1);
  });
  await page.goto(`${base}/desk?lang=${lang}`);
  await page.waitForSelector("passerelle-desk .asked");
}

/** Fills a topic in and adds it; `values` are by the paths of its parts. */
export async function tell(page, topic, values) {
  const part = page.locator(`details[data-topic=${topic}]`);
  if (!(await part.evaluate((own) => own.open))) await part.locator("> summary").click();
  const form = page.locator(`details[data-topic=${topic}] form`);
  for (const [path, value] of Object.entries(values)) {
    const field = form.locator(`#topic-${topic}-${path}`);
    const isChoice = await field.evaluate((element) => element.tagName === "SELECT");
    if (isChoice) await field.selectOption(value);
    else await field.fill(value);
    // Leaving the field closes its suggestions.
    await field.press("Tab");
  }
  const before = await page.locator(".chip").count();
  await form.locator("button.main").click();
  await page.waitForFunction(
    (count) => document.querySelector("passerelle-desk").shadowRoot.querySelectorAll(".chip").length > count,
    before,
  );
  await settled(page);
}

/** Tells everything about the plumber. */
export async function tellPlumber(page) {
  await tell(page, "occupations", { title: "plombier", years: "4" });
  await tell(page, "skills", { name: "brasage" });
  await tell(page, "languages", { code: "fr", level: "C1" });
  await tell(page, "languages", { code: "de", level: "A2" });
  await tell(page, "qualifications", { isced: "3", country: "TN", years: "2" });
  await tell(page, "nationalities", { "": "TN" });
  await tell(page, "residence", { "": "TN" });
  await tell(page, "age", { "": "27" });
}

/** Waits until the results are those of what was told last. */
export async function settled(page) {
  await page.waitForFunction(() => {
    const desk = document.querySelector("passerelle-desk");
    const { results, profile } = desk;
    return results.person === profile && !results.root.querySelector("[aria-busy]");
  });
}

/** The profile that the desk holds in memory. */
export function profileOf(page) {
  return page.evaluate(() => document.querySelector("passerelle-desk").profile);
}

/** Chooses records for comparing and printing. */
export async function choose(page, ...ids) {
  for (const id of ids) {
    const box = page.locator(`article[data-id="${id}"] .pick input`);
    await box.check();
  }
  await page.waitForFunction((count) => {
    const table = document.querySelector("passerelle-desk").shadowRoot.querySelector(".compare thead tr");
    return table?.children.length === count + 1;
  }, ids.length);
}

/** How many pages a PDF has. */
export function pagesOf(pdf) {
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page(?!s)/gu) ?? [];
  assert.ok(pages.length > 0, "the PDF has no page");
  return pages.length;
}
