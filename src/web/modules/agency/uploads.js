// Earlier uploads: when, what became of them, and the way back to their rows.
import { h } from "../widget/dom.js";
import { moment } from "./frame.js";

/**
 * @typedef {import("./frame.js").Answer} Answer
 * @typedef {import("./frame.js").Frame} Frame
 */

const COUNTED = ["created", "updated", "unchanged", "rejected", "withdrawn"];

/**
 * The earlier uploads of whoever is signed in.
 * @param {Frame} frame
 * @param {(upload: Answer) => void} open
 */
export function uploadList(frame, open) {
  const place = h("div");
  const section = h("section", { class: "earlier" }, h("h3", null, frame.say("agency-uploads-title")), place);
  frame
    .attempt(place, () => frame.reach.get("/v1/uploads"))
    .then((answer) => {
      if (!answer) return;
      if (answer.uploads.length === 0)
        place.append(h("p", { class: "soft" }, frame.say("agency-no-uploads")));
      else place.append(drawUploads(frame, answer.uploads, open));
    });
  return section;
}

/**
 * @param {Frame} frame
 * @param {Answer[]} uploads
 * @param {(upload: Answer) => void} open
 */
function drawUploads(frame, uploads, open) {
  const { words } = frame;
  const columns = ["when", "how", "rows"].map((own) => frame.say(`agency-uploads-${own}`));
  const counts = COUNTED.map((own) => frame.say(`agency-count-${own}`));
  const heads = [...columns, ...counts].map((own) => h("th", { scope: "col" }, own));
  const last = h("td", { class: "empty" });
  const rows = uploads.map((upload) => {
    const cell = (/** @type {string} */ label, /** @type {any} */ content) =>
      h("td", { "data-label": label }, content);
    const how = [
      frame.say(upload.dry_run ? "agency-was-trial" : `agency-mode-${upload.mode}`),
      upload.status !== "done" && ` · ${frame.say(`agency-status-${upload.status}`)}`,
    ];
    // The file of a trial is not there any more; its other rows could not be sent.
    const refused = upload.counts.rejected > 0 && !upload.dry_run;
    const mend = h(
      "button",
      { type: "button", onclick: () => open(upload) },
      frame.say("agency-open-upload"),
    );
    return h(
      "tr",
      null,
      h("th", { scope: "row" }, moment(words, upload.created_at)),
      cell(columns[1], how),
      cell(columns[2], words.number(upload.counts.rows)),
      COUNTED.map((own, place) => {
        const count = cell(counts[place], words.number(upload.counts[own]));
        if (upload.counts[own] === 0) count.classList.add("zero");
        return count;
      }),
      h("td", { class: "act" }, refused && mend),
    );
  });
  return h(
    "table",
    { class: "uploads" },
    h("caption", { class: "unseen" }, frame.say("agency-uploads-title")),
    h("thead", null, h("tr", null, heads, last)),
    h("tbody", null, rows),
  );
}
