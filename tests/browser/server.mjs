// The real program, started for the tests on a free port with a state folder of its own.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const START_MS = 180_000;
const STOP_MS = 20_000;
const ADDRESS = /127\.0\.0\.1:([1-9]\d*)/;

/** Starts the program; gives its address, an administrator's key and a function that ends it. */
export async function startServer(binary) {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-browser-"));
  const env = {
    ...process.env,
    PASSERELLE__SERVER__LISTEN: "127.0.0.1:0",
    PASSERELLE__STATE__PATH: join(folder, "state"),
    PASSERELLE__CATALOGUE__SAMPLES: "true",
  };
  const made = execFileSync(binary, ["keys", "create", "--role", "admin", "--json"], { cwd: folder, env });
  const admin = JSON.parse(made.toString()).key;
  const child = spawn(binary, ["serve"], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const server = { child, folder, written: "", failure: null };
  const keep = (piece) => (server.written += piece);
  child.stdout.setEncoding("utf8").on("data", keep);
  child.stderr.setEncoding("utf8").on("data", keep);
  child.on("error", (error) => (server.failure = error));
  try {
    const base = await untilReady(server);
    return { base, admin, stop: () => stopServer(server) };
  } catch (error) {
    await stopServer(server).catch(() => {});
    throw new Error(`${error.message}\nthe program wrote:\n${server.written}`);
  }
}

async function untilReady(server) {
  const end = Date.now() + START_MS;
  while (Date.now() < end) {
    if (server.failure) throw server.failure;
    if (hasEnded(server.child)) throw new Error("the program ended before it was ready");
    const port = server.written.match(ADDRESS)?.[1];
    if (port && (await isReady(`http://127.0.0.1:${port}`))) return `http://127.0.0.1:${port}`;
    await pause(100);
  }
  throw new Error(`the program was not ready after ${START_MS / 1000} s`);
}

async function isReady(base) {
  try {
    return (await fetch(`${base}/health/ready`)).ok;
  } catch {
    return false;
  }
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}

async function stopServer({ child, folder, failure }) {
  if (!failure && !hasEnded(child)) {
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    const kill = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    await ended;
    clearTimeout(kill);
  }
  await rm(folder, { recursive: true, force: true });
  if (child.exitCode !== 0) {
    throw new Error(`the program ended with ${child.signalCode ?? child.exitCode}, not 0`);
  }
}
