// A site of somebody else: its pages come from another origin, and its policy lets in nothing but
// scripts and answers of the service. Its own style sheet is all that it adds.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";

/** What a careful site allows: the service, its own style, and no text that becomes code. */
export function strictPolicy(base) {
  return (
    `default-src 'none'; script-src ${base}; connect-src ${base}; frame-src ${base}; style-src 'self'; ` +
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
  );
}

/**
 * Starts the site with one page; gives its origin and a function that ends it.
 *
 * `body` is what stands in the page, `lang` its language, `style` its style sheet.
 */
export async function openSite(base, { body, lang = "en", style = "" }) {
  const page = `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>Another site</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/style.css"></head>
<body><main><h1>Another site</h1>${body}</main></body></html>`;
  const files = {
    "/": ["text/html; charset=utf-8", page],
    "/style.css": ["text/css", `body { margin: 1rem; } ${style}`],
  };
  const server = createServer((request, answer) => {
    const [type, text] = files[request.url] ?? [];
    if (!type) return answer.writeHead(404).end();
    answer.writeHead(200, { "content-type": type, "content-security-policy": strictPolicy(base) }).end(text);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}

/** One tag: the script and the element with its attributes. */
export function tag(base, attributes = "", name = "passerelle-search") {
  const script = `<script type="module" src="${base}/widget/v1/passerelle.js"></script>`;
  return `${script}<${name} ${attributes}></${name}>`;
}

/**
 * Opens the search in a page of the site, and waits for its first card.
 *
 * `asked` collects every address that is asked for, `events` the `passerelle:` events, `heard` what the
 * browser complains about.
 */
export async function openWidget(browser, base, options = {}) {
  const { lang = "en", width = 1280, attributes = "", style, colorScheme, name, ready = ".card" } = options;
  const site = await openSite(base, { body: tag(base, `lang="${lang}" ${attributes}`, name), lang, style });
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const own = { site, context, page, asked: [], events: [], heard: [] };
  page.on("request", (request) => own.asked.push(request.url()));
  page.on("console", (message) => message.type() === "error" && own.heard.push(message.text()));
  page.on("pageerror", (error) => own.heard.push(error.message));
  await page.exposeFunction("keepEvent", (event) => own.events.push(event));
  await page.addInitScript(() => {
    for (const type of ["search", "select", "error"].map((own) => `passerelle:${own}`)) {
      const keep = ({ detail }) => globalThis.keepEvent({ type, detail: JSON.parse(JSON.stringify(detail)) });
      document.addEventListener(type, keep);
    }
  });
  await options.before?.(page);
  await page.goto(site.origin);
  if (ready) await page.locator(ready).first().waitFor();
  const close = async () => {
    await context.close();
    site.close();
  };
  return { ...own, close };
}

/** Fails when anybody but the service and the site was asked, or anything was kept in the browser. */
export async function nothingKept({ page, context, asked, site }, base) {
  assert.deepEqual(
    asked.filter((url) => ![base, site.origin].includes(new URL(url).origin)),
    [],
  );
  assert.deepEqual(await context.cookies(), []);
  const kept = await page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
  ]);
  assert.deepEqual(kept, [0, 0, 0, 0]);
}
