// Runs the browser tests: every function that a `*.test.mjs` beside this file exports.
// A test gets `{ page, browser, base, admin }` (`admin` is a key), its name is a sentence, and it
// fails by throwing. The tests of a file share a program of their own, so that none finds what those of
// another file wrote. ONLY=words runs the tests whose names hold these words.
//
// PASSERELLE_BINARY (or PASSERELLE_BIN) is the program, CHROMIUM the browser.
import { readdir } from "node:fs/promises";
import { chromium } from "playwright-core";
import { startServer } from "./server.mjs";

const TEST_MS = 120_000;
const ACTION_MS = 15_000;

/** The tests of each file whose names hold `only`; files without any are left out. */
async function loadTests(only) {
  const names = await readdir(new URL(".", import.meta.url));
  const files = [];
  for (const file of names.filter((name) => name.endsWith(".test.mjs")).sort()) {
    const module = await import(new URL(file, import.meta.url).href);
    const functions = Object.entries(module).filter(([, value]) => typeof value === "function");
    if (functions.length === 0) throw new Error(`${file} exports no test`);
    const tests = functions.map(([name, run]) => ({ name, run }));
    files.push(tests.filter(({ name }) => name.includes(only)));
  }
  const chosen = files.filter((tests) => tests.length > 0);
  if (chosen.length === 0) throw new Error("there is no browser test");
  return chosen;
}

async function runTest({ name, run }, browser, { base, admin }) {
  const began = Date.now();
  const context = await browser.newContext();
  context.setDefaultTimeout(ACTION_MS);
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took over ${TEST_MS} ms`)), TEST_MS);
  });
  try {
    const page = await context.newPage();
    await Promise.race([run({ page, browser, base, admin }), tooLong]);
    console.log(`ok      ${name} (${Date.now() - began} ms)`);
    return true;
  } catch (error) {
    console.log(`FAILED  ${name}\n${error.stack ?? error}`);
    return false;
  } finally {
    clearTimeout(timer);
    await context.close();
  }
}

const { PASSERELLE_BINARY, PASSERELLE_BIN, CHROMIUM: executablePath = "/usr/bin/chromium" } = process.env;
const binary = PASSERELLE_BINARY ?? PASSERELLE_BIN;
if (!binary) throw new Error("PASSERELLE_BINARY does not name the program");
const { ONLY = "" } = process.env;
const files = await loadTests(ONLY);
const browser = await chromium.launch({ executablePath, args: ["--disable-dev-shm-usage"] });
const results = [];
try {
  for (const tests of files) {
    const server = await startServer(binary);
    try {
      for (const test of tests) results.push(await runTest(test, browser, server));
    } finally {
      await server.stop();
    }
  }
} finally {
  await browser.close();
}
const failed = results.filter((passed) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
