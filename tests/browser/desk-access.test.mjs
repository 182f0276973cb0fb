// Can everybody use the desk: by keyboard alone, on small screens, with a slow line, in every script?
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { openDesk, profileOf, settled, tell } from "./desk.mjs";
import { LANGUAGES, WIDTHS, keepPicture, openPage } from "./person.mjs";

const axe = createRequire(import.meta.url)("axe-core");
const MOST_BYTES = 100_000;

async function faults(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ["violations"] }));
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.html.slice(0, 160)} ${node.failureSummary}`),
  );
}

/** A conversation with something of everything on the screen. */
async function converse(page) {
  await tell(page, "nationalities", { "": "TN" });
  await tell(page, "skills", { name: "brasage" });
  await page.locator(".reader > summary").click();
  await page.fill("#cv-text", "Plombier\nLangues : français courant, arabe langue maternelle");
  await page.locator(".cv button.main").first().click();
  await page.waitForSelector(".facts");
  await settled(page);
  const boxes = page.locator(".group .pick input");
  for (const place of [0, 5, 6]) await boxes.nth(place).check();
  await page.waitForSelector(".compare tbody td");
  await page.evaluate(() => {
    const { root } = document.querySelector("passerelle-desk").results;
    for (const part of root.querySelectorAll("article:nth-of-type(-n+2) details")) part.open = true;
  });
  await page.click("#print");
  await page.waitForSelector(".has-paper .sheet");
}

async function findsNothing(browser, base, lang, second, colorScheme) {
  for (const width of WIDTHS) {
    const { page, context } = await openPage(browser, { width, colorScheme });
    await openDesk(page, base, lang);
    assert.deepEqual(await faults(page), [], `begin at ${width}`);
    if (colorScheme === "light") await keepPicture(page, `desk-begin-${lang}-${width}`);
    if (second) {
      await page.selectOption("#second", second);
      await page.waitForSelector(`.asked .other[lang=${second}]`);
    }
    await converse(page);
    assert.deepEqual(await faults(page), [], `conversation at ${width}`);
    await page.evaluate(() => scrollTo(0, 0));
    await keepPicture(page, `desk-full-${lang}-${width}-${colorScheme}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${lang}: the desk is ${wide} pixels wide at ${width}`);
    await context.close();
  }
}

export async function axe_finds_nothing_at_the_desk_in_english_with_bengali({ browser, base }) {
  await findsNothing(browser, base, "en", "bn", "light");
}

export async function axe_finds_nothing_at_the_desk_in_arabic({ browser, base }) {
  await findsNothing(browser, base, "ar", "fr", "light");
}

export async function axe_finds_nothing_at_the_desk_in_bengali({ browser, base }) {
  await findsNothing(browser, base, "bn", null, "light");
}

export async function axe_finds_nothing_at_the_desk_by_night({ browser, base }) {
  await findsNothing(browser, base, "fr", "ar", "dark");
}

/** What has the focus, through all shadow trees. */
function focused(page) {
  return page.evaluate(() => {
    let own = document.activeElement;
    while (own?.shadowRoot?.activeElement) own = own.shadowRoot.activeElement;
    return {
      id: own?.id ?? "",
      text: own?.textContent?.trim().slice(0, 60) ?? "",
      kind: own?.localName ?? "",
    };
  });
}

async function tabTo(page, isThere, what) {
  for (let press = 0; press < 200; press += 1) {
    await page.keyboard.press("Tab");
    if (isThere(await focused(page))) return;
  }
  assert.fail(`the keyboard does not reach ${what}`);
}

export async function a_conversation_needs_no_mouse({ browser, base }) {
  const { page, context } = await openPage(browser, { width: 1280 });
  await openDesk(page, base, "en");
  await tabTo(page, ({ id }) => id === "question-nationalities-", "the question");
  await page.keyboard.type("Tunisia");
  await tabTo(page, ({ text }) => text === "Add", "the answer");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".chip");
  assert.deepEqual(await profileOf(page), { nationalities: ["TN"] });
  await settled(page);
  assert.equal((await focused(page)).id, "question-title", "the next question takes the focus");
  await tabTo(page, ({ id }) => id === "topic-occupations", "a topic");
  await page.keyboard.press("Enter");
  await tabTo(page, ({ id }) => id === "topic-occupations-title", "the occupation");
  await page.keyboard.type("plumber");
  await page.waitForSelector("#topic-occupations-title[aria-expanded=true]");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("4");
  await page.keyboard.press("Enter");
  await page.locator(".chip", { hasText: "4" }).waitFor();
  const { occupations } = await profileOf(page);
  assert.deepEqual([occupations[0].code, occupations[0].years], ["isco:7126", 4]);
  await settled(page);
  await tabTo(page, ({ kind, id }) => kind === "input" && id === "", "a record to choose");
  await page.keyboard.press("Space");
  await page.waitForSelector("#print");
  await page.waitForSelector(".compare tbody td");
  await page.keyboard.press("Shift+Tab");
  await page.locator("#print").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => globalThis.printed === 1);
  await context.close();
}

export async function everything_to_press_at_the_desk_is_large_enough({ browser, base }) {
  for (const lang of LANGUAGES) {
    const { page, context } = await openPage(browser, { width: 360 });
    await openDesk(page, base, lang);
    await converse(page);
    const small = await page.evaluate(() => {
      const found = [];
      const look = (root) => {
        for (const own of root.querySelectorAll("*")) {
          if (own.shadowRoot) look(own.shadowRoot);
          const isTarget = own.matches(
            "button, select, input:not([type=checkbox], [type=file]), summary, label.box",
          );
          if (!isTarget || !own.checkVisibility()) continue;
          const { width, height } = own.getBoundingClientRect();
          if (height < 44 || width < 44) found.push(`${own.outerHTML.slice(0, 90)} ${width}×${height}`);
        }
      };
      look(document.querySelector("passerelle-desk").shadowRoot);
      return found;
    });
    assert.deepEqual(small, [], lang);
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${lang}: the desk is ${wide} pixels wide`);
    await context.close();
  }
}

export async function the_desk_weighs_no_more_than_a_hundred_kilobytes({ browser, base }) {
  for (const lang of ["en", "ar", "bn"]) {
    const { page, context } = await openPage(browser, { width: 1280 });
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await openDesk(page, base, lang);
    await page.waitForSelector("passerelle-match article");
    await page.waitForLoadState("networkidle");
    console.log(`        the desk in ${lang}: ${bytes} bytes`);
    assert.ok(bytes <= MOST_BYTES, `${lang}: ${bytes} bytes`);
    await context.close();
  }
}
