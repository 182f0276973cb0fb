// The file that a counsellor saves and opens: the only place where a session is kept.

const VERSION = 1;
const FORMAT = "passerelle-session";
const LONGEST = 512 * 1024;

/**
 * @typedef {object} Kept
 * @property {Record<string, any>} profile
 * @property {string[]} chosen ids of records
 * @property {string | null} second language of the candidate
 */

/** The session as the text of a file; it says itself what it holds. */
export function fileText(/** @type {Kept} */ { profile, chosen, second }, /** @type {string} */ holds) {
  return JSON.stringify({ format: FORMAT, version: VERSION, holds, profile, chosen, second }, null, 2);
}

/** Hands a text to the browser as a file to save. */
export function saveFile(/** @type {string} */ name, /** @type {string} */ text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Why a file cannot be opened: the key of a sentence. */
export class FileProblem extends Error {}

/**
 * Reads a file that was saved here.
 * @param {Blob} file
 * @returns {Promise<Kept>}
 */
export async function readFile(file) {
  if (file.size > LONGEST) throw new FileProblem("desk-file-not-ours");
  let kept;
  try {
    kept = JSON.parse(await file.text());
  } catch {
    throw new FileProblem("desk-file-not-ours");
  }
  if (kept?.format !== FORMAT || !isRecord(kept.profile)) throw new FileProblem("desk-file-not-ours");
  if (kept.version !== VERSION) throw new FileProblem("desk-file-version");
  const chosen = Array.isArray(kept.chosen)
    ? kept.chosen.filter((/** @type {any} */ id) => typeof id === "string")
    : [];
  return {
    profile: kept.profile,
    chosen: chosen.slice(0, 4),
    second: typeof kept.second === "string" ? kept.second : null,
  };
}

function isRecord(/** @type {unknown} */ value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
