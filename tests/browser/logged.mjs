// A program of one test alone, so that all it wrote can be read.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const ADDRESS = /127\.0\.0\.1:([1-9]\d*)/u;

/** Starts the program; `stop` ends it and gives everything that it wrote. */
export async function startLoggedServer() {
  const folder = await mkdtemp(join(tmpdir(), "passerelle-logged-"));
  const env = {
    ...process.env,
    PASSERELLE__SERVER__LISTEN: "127.0.0.1:0",
    PASSERELLE__STATE__PATH: join(folder, "state"),
  };
  const binary = process.env.PASSERELLE_BINARY ?? process.env.PASSERELLE_BIN;
  const child = spawn(binary, ["serve"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "exit");
  let written = "";
  const keep = (piece) => (written += piece);
  child.stdout.setEncoding("utf8").on("data", keep);
  child.stderr.setEncoding("utf8").on("data", keep);
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
    return written;
  };
  while (child.exitCode === null) {
    const port = written.match(ADDRESS)?.[1];
    const base = `http://127.0.0.1:${port}`;
    const ready = port && (await fetch(`${base}/health/ready`).catch(() => null));
    if (ready && ready.ok) return { base, stop };
    await pause(100);
  }
  throw new Error(`the program ended before it was ready\n${written}`);
}
