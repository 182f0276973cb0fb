// Reports an offer: three fields at most, no name, a ticket comes back.
import { h } from "./dom.js";
import { reason } from "./failure.js";

const REASONS = ["fee", "false-promise", "fake", "danger", "discrimination", "outdated", "other"];

/**
 * @param {string} path where reports of this offer go
 * @param {import("./words.js").Words} words
 * @param {import("./client.js").Client} client
 * @param {boolean} open
 */
export function reportForm(path, words, client, open) {
  /** @param {string} key */
  const say = (key, values = {}) => words.say(`widget-report${key}`, values);
  const options = REASONS.map((code) => h("option", { value: code }, say(`-${code}`)));
  const select = h(
    "select",
    { id: "reason", required: true },
    h("option", { value: "" }, say("-choose")),
    options,
  );
  const text = h("textarea", { id: "text", rows: "3", maxlength: "2000", "aria-describedby": "hint" });
  const news = h("p", { role: "status" });
  const send = h("button", { class: "main", part: "button" }, say("-send"));
  const fields = h(
    "div",
    { class: "fields" },
    h("label", { for: "reason" }, say("-reason")),
    select,
    h("label", { for: "text" }, say("-text")),
    text,
    h("small", { id: "hint" }, say("-hint")),
    send,
  );
  /** @param {Event} event */
  const onsubmit = async (event) => {
    event.preventDefault();
    send.disabled = true;
    try {
      const body = { reason: select.value, text: text.value.trim() || null };
      const { ticket, hidden } = await client.post(path, body);
      news.textContent = say(hidden ? "-sent-hidden" : "-sent", { ticket });
      fields.hidden = true;
    } catch (error) {
      news.textContent = reason(error, words);
      send.disabled = false;
    }
  };
  const form = h("form", { onsubmit }, fields, news);
  return h("details", { class: "report", part: "report", open }, h("summary", null, say("")), form);
}
