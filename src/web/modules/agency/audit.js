// The audit log: read in pages, saved as a table.
import { h, said } from "../widget/dom.js";
import { moment } from "./frame.js";
import { saveAs } from "./reach.js";
import { quoted } from "./table.js";

/**
 * @typedef {import("./frame.js").Answer} Answer
 * @typedef {import("./frame.js").Frame} Frame
 */

const COLUMNS = ["at", "actor", "action", "subject", "detail"];
/** Programs that open tables would run a cell that begins so. */
const FORMULA = /^[=+\-@\t\r\n]/u;

/** The audit log, for admins. */
export function auditView(/** @type {Frame} */ frame) {
  const failed = h("div");
  const body = h("tbody");
  const labels = COLUMNS.map((own) => frame.say(`moderation-audit-${own}`));
  const more = h("button", { type: "button", hidden: true }, frame.say("agency-more"));
  /** @type {string | null} */
  let cursor = null;
  const load = async () => {
    const query = { limit: "100", cursor };
    const page = await frame.attempt(failed, () => frame.reach.get("/v1/audit", query), more);
    if (!page) return;
    body.append(...page.lines.map((/** @type {Answer} */ line) => auditLine(frame, labels, line)));
    cursor = page.next;
    more.hidden = !page.next;
  };
  more.addEventListener("click", load);
  const save = h("button", { type: "button" }, frame.say("moderation-audit-save"));
  save.addEventListener("click", () =>
    frame.attempt(
      failed,
      async () => {
        const { items } = await frame.reach.pages("/v1/audit", "lines", { limit: "1000" });
        saveAs(asTable(items), "passerelle-audit.csv");
      },
      save,
    ),
  );
  load();
  return h(
    "section",
    { class: "audit" },
    h("h3", null, frame.say("moderation-view-audit")),
    h("p", { class: "soft" }, frame.say("moderation-audit-lead")),
    h("div", { class: "buttons" }, save),
    h(
      "table",
      { class: "lines" },
      h("caption", { class: "unseen" }, frame.say("moderation-view-audit")),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          labels.map((label) => h("th", { scope: "col" }, label)),
        ),
      ),
      body,
    ),
    failed,
    more,
  );
}

function auditLine(/** @type {Frame} */ frame, /** @type {string[]} */ labels, /** @type {Answer} */ line) {
  const cell = (/** @type {number} */ place, /** @type {any} */ content) =>
    h("td", { "data-label": labels[place] }, content);
  const detail = Object.entries(line.detail ?? {}).filter(([, value]) => value !== null && value !== "");
  const told = detail.map(
    ([name, value]) => `${name}: ${typeof value === "object" ? JSON.stringify(value) : value}`,
  );
  return h(
    "tr",
    null,
    h("th", { scope: "row" }, moment(frame.words, line.at)),
    cell(1, said(line.actor, null)),
    cell(2, h("code", null, line.action)),
    cell(3, said(line.subject, null)),
    cell(4, said(told.join(" · "), null)),
  );
}

function asTable(/** @type {Answer[]} */ lines) {
  const cell = (/** @type {unknown} */ value) => {
    const text = typeof value === "object" ? JSON.stringify(value) : String(value ?? "");
    return quoted(FORMULA.test(text) ? `'${text}` : text);
  };
  const rows = lines.map((line) => COLUMNS.map((name) => cell(line[name])).join(","));
  return new Blob([`\ufeff${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`], { type: "text/csv" });
}
