// What a site decides about the search, and what the search tells the site.
import assert from "node:assert/strict";
import { nothingKept, openWidget } from "./foreign.mjs";
import { keepPicture } from "./person.mjs";

async function ask(base, admin, path, body) {
  const headers = { "content-type": "application/json", authorization: `Bearer ${admin}` };
  const answer = await fetch(`${base}${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}

/** An offer of an agency, as search shows it; gives its id. */
async function publishOffer(base, admin, name) {
  const licence = { number: "7/2025" };
  const agency = await ask(base, admin, "/v1/organisations", {
    name,
    kind: "agency",
    country: "TN",
    licence,
    tier: "trusted",
  });
  const { key } = await ask(base, admin, "/v1/keys", { role: "agency", organisation: agency.id });
  const offer = {
    external_id: "W-1",
    kind: "job",
    title: "Glasbläser",
    lang: "de",
    description: "Glas von Hand blasen. Erfundenes Beispiel.",
    country: "DE",
    city: "Lauscha",
    isco08: "7315",
    employer_name: "Glas am Wald",
    employer_contact: "arbeit@glas-am-wald.example",
    fee_to_worker_amount: 0,
  };
  await ask(base, key, "/v1/uploads?wait=indexed", [offer]);
  return `${agency.id}:W-1`;
}

export async function the_site_hears_of_searches_choices_and_failures({ browser, base }) {
  const widget = await openWidget(browser, base, {
    attributes: 'kinds="training" query="german" page-size="3"',
  });
  const { page, events } = widget;
  await page.locator(".card h3 a").first().click();
  await page.locator("passerelle-offer .offer").waitFor();
  const [search, select] = events;
  assert.equal(search.type, "passerelle:search");
  assert.deepEqual(
    { ...search.detail, total: 0 },
    { query: "german", filters: { kind: "training" }, total: 0 },
  );
  assert.ok(search.detail.total > 0);
  assert.equal(select.type, "passerelle:select");
  assert.equal(select.detail.kind, "training");
  assert.ok(select.detail.id && select.detail.title);
  await widget.close();
}

export async function the_site_decides_kinds_countries_and_page_size({ browser, base }) {
  const attributes = 'kinds="training,programme" countries="TN,MA" page-size="4" dir="ltr"';
  const widget = await openWidget(browser, base, { lang: "ar", attributes });
  const { page, asked } = widget;
  const [url] = asked.filter((own) => own.includes("/v1/opportunities"));
  const query = new URL(url).searchParams;
  assert.deepEqual(
    [query.get("kind"), query.get("country"), query.get("limit")],
    ["training,programme", "TN,MA", "4"],
  );
  assert.equal(await page.locator(".card").count(), 4);
  assert.equal(await page.locator(".search").getAttribute("dir"), "ltr");
  const kinds = page.locator("fieldset").first().locator("label:visible");
  assert.equal(await kinds.count(), 2, "no box for a kind that the site does not want");
  await page.locator(".below button.main").click();
  await page.locator(".cards > li:nth-child(5)").waitFor();
  assert.equal(await page.locator(".card").count(), 8);
  await widget.close();
}

export async function filters_narrow_the_results_and_keep_the_focus({ browser, base }) {
  const widget = await openWidget(browser, base);
  const { page, events } = widget;
  const box = page.locator("label.box", { hasText: "Training" });
  const count = Number(await box.locator(".count").textContent());
  await box.locator("input").focus();
  await page.keyboard.press("Space");
  await page.getByText(`Results: ${count}`).waitFor();
  assert.ok(await box.locator("input").evaluate((own) => own.getRootNode().activeElement === own));
  assert.equal(events.at(-1).detail.filters.kind, "training");
  assert.deepEqual(await page.locator(".card .kind b").allTextContents(), Array(10).fill("Training"));
  await page.getByRole("button", { name: "Clear filters" }).click();
  await page.getByText(/Results: [23]\d\d/u).waitFor();
  await widget.close();
}

export async function properties_and_parts_reach_the_drawing({ browser, base }) {
  const style = `passerelle-search { --passerelle-water: rgb(120, 20, 90); }
    passerelle-search { --passerelle-sheet: rgb(255, 250, 240); }
    passerelle-search::part(card) { border-radius: 17px; }
    passerelle-search::part(safety) { border-inline-start-width: 9px; }`;
  const widget = await openWidget(browser, base, {
    lang: "ar",
    style,
    attributes: 'theme="light" page-size="3"',
  });
  const { page } = widget;
  const look = (selector, name) =>
    page
      .locator(selector)
      .first()
      .evaluate((own, property) => getComputedStyle(own)[property], name);
  assert.equal(await look("form button.main", "backgroundColor"), "rgb(120, 20, 90)");
  assert.equal(await look(".card", "backgroundColor"), "rgb(255, 250, 240)");
  assert.equal(await look(".card", "borderTopLeftRadius"), "17px");
  await keepPicture(page, "widget-styled-ar");
  await page.locator(".card h3 a").first().click();
  await page.locator("passerelle-offer .offer").waitFor();
  assert.equal(
    await look("passerelle-offer .safety", "borderInlineStartWidth"),
    "9px",
    "parts of the offer, too",
  );
  assert.equal(await look("passerelle-offer .kind b", "color"), "rgb(120, 20, 90)");
  await widget.close();
}

export async function a_key_of_the_site_goes_with_each_question({ browser, base, admin }) {
  let key;
  const sent = [];
  const before = async (page) => {
    page.on("request", async (request) => {
      if (request.url().includes("/v1/")) sent.push((await request.allHeaders()).authorization);
    });
  };
  const bare = await openWidget(browser, base);
  ({ key } = await ask(base, admin, "/v1/keys", { role: "widget", origins: [bare.site.origin] }));
  await before(bare.page);
  await bare.page.evaluate(
    (own) => document.querySelector("passerelle-search").setAttribute("key", own),
    key,
  );
  await bare.page.waitForResponse((answer) => answer.url().includes("/v1/opportunities") && answer.ok());
  await bare.page.locator(".card").first().waitFor();
  assert.ok(sent.length > 0);
  assert.deepEqual([...new Set(sent)], [`Bearer ${key}`]);
  await bare.close();

  const other = await openWidget(browser, base, { attributes: `key="${key}"`, ready: ".failure" });
  assert.match(await other.page.locator(".failure").innerText(), /This site may not ask here/u);
  assert.equal(other.events[0].type, "passerelle:error");
  assert.equal(other.events[0].detail.status, 403);
  await other.close();
}

export async function a_failure_is_told_and_can_be_tried_again({ browser, base }) {
  let mode = "offline";
  const before = (page) =>
    page.route("**/v1/opportunities?*", (route) => {
      if (mode === "offline") return route.abort("internetdisconnected");
      const headers = { "access-control-allow-origin": "*", "content-type": "application/problem+json" };
      if (mode === "busy")
        return route.fulfill({ status: 429, headers, body: '{"code":"too_many_requests"}' });
      return route.continue();
    });
  const widget = await openWidget(browser, base, { before, ready: ".failure" });
  const { page, events } = widget;
  assert.match(await page.locator(".failure").innerText(), /There is no answer/u);
  assert.equal(events[0].detail.status, 0);
  mode = "busy";
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByText("Too many questions at once").waitFor();
  mode = "well";
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator(".card").first().waitFor();
  assert.equal(await page.locator(".failure").count(), 0);
  await page.fill("#words", "qqqqxxxx");
  await page.keyboard.press("Enter");
  await page.locator(".nothing").waitFor();
  await page.getByText("Results: 0").waitFor();
  await widget.close();
}

export async function an_element_without_words_offers_to_try_again({ browser, base }) {
  let isDown = true;
  const before = (page) =>
    page.route("**/messages/**", (route) =>
      isDown ? route.abort("internetdisconnected") : route.continue(),
    );
  const widget = await openWidget(browser, base, { lang: "ar", before, ready: "passerelle-search button" });
  const { page } = widget;
  assert.equal(await page.locator("passerelle-search button").innerText(), "إعادة المحاولة");
  isDown = false;
  await page.locator("passerelle-search button").click();
  await page.locator(".card").first().waitFor();
  await widget.close();
}

export async function an_offer_is_reported_and_a_ticket_comes_back({ browser, base, admin }) {
  const id = await publishOffer(base, admin, "Glas und Partner");
  const widget = await openWidget(browser, base, { width: 360, attributes: 'query="glasbläser"' });
  const { page, events } = widget;
  await keepPicture(page, "widget-uploaded-en");
  await page
    .locator(".card", { hasText: "Glasbläser" })
    .getByRole("button", { name: "Report this offer" })
    .click();
  assert.equal(events.at(-1).detail.id, id);
  await page.getByRole("link", { name: "arbeit@glas-am-wald.example" }).waitFor();
  await page.getByLabel("What is wrong?").selectOption("fee");
  await page.getByLabel("What happened?").fill("They want 500 dinar.");
  await keepPicture(page, "widget-reporting-en");
  await page.getByRole("button", { name: "Send the report" }).click();
  const said = page.locator(".report [role=status]");
  await page.getByText("Your ticket").waitFor();
  assert.match(await said.innerText(), /Your ticket: \S{4,}/u);
  await keepPicture(page, "widget-report-en");
  await nothingKept(widget, base);
  await widget.close();
}

export async function an_offer_that_is_gone_says_so({ browser, base }) {
  const widget = await openWidget(browser, base, {
    name: "passerelle-offer",
    attributes: 'record="nothing-of-the-kind"',
    ready: ".failure",
  });
  assert.match(await widget.page.locator(".failure").innerText(), /not here any more/u);
  assert.equal(widget.events[0].detail.code, "not_found");
  await widget.close();
}
