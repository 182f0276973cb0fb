// Decisions on an offer with their reasons, and the form that gives a reason.
import { h, said } from "../widget/dom.js";
import { moment } from "./frame.js";

/**
 * @typedef {import("./frame.js").Answer} Answer
 * @typedef {import("./frame.js").Frame} Frame
 */

const REASONS = [
  "checked",
  "worker-pays",
  "false-promise",
  "discrimination",
  "employer-unknown",
  "no-licence",
  "incomplete",
  "duplicate",
  "danger",
  "mended",
  "mistake",
  "other",
];
/** Reasons to begin with, by what is done. */
const USUAL = /** @type {Record<string, string>} */ ({
  publish: "checked",
  reinstate: "checked",
  appeal: "mended",
});
let forms = 0;

/**
 * Asks for a reason and does it.
 * @param {Frame} frame
 * @param {{ id: string, actions: string[], done: (decision: Answer) => void, cancel?: () => void }} what
 */
export function reasonForm(frame, { id, actions, done, cancel }) {
  const own = `reason-${(forms += 1)}`;
  const failed = h("div");
  const reason = h(
    "select",
    { id: own, name: "reason", required: true },
    h("option", { value: "" }, frame.say("agency-choose")),
    REASONS.map((code) => h("option", { value: code }, frame.say(`agency-reason-${code}`))),
  );
  const text = h("textarea", { id: `${own}-text`, name: "text", rows: 2, maxlength: 500, dir: "auto" });
  const decide = async (/** @type {string} */ action, /** @type {HTMLButtonElement} */ button) => {
    if (!reason.value && USUAL[action]) reason.value = USUAL[action];
    if (!form.reportValidity()) return;
    const body = { reason: reason.value, text: text.value.trim() };
    const path = `/v1/opportunities/${encodeURIComponent(id)}/${action}`;
    const send = () => frame.reach.write("POST", path, { body, query: { wait: "indexed" } });
    const decision = await frame.attempt(failed, send, button);
    if (decision) done(decision);
  };
  const buttons = actions.map((action, place) => {
    const button = h(
      "button",
      { type: "button", class: place === 0 ? `main ${action}` : action, "data-action": action },
      frame.say(`agency-do-${action}`),
    );
    button.addEventListener("click", () => decide(action, button));
    return button;
  });
  const form = h(
    "form",
    { class: "decide", onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
    h("div", { class: "field" }, h("label", { for: own }, frame.say("agency-reason")), reason),
    h(
      "div",
      { class: "field words" },
      h("label", { for: `${own}-text` }, frame.say("agency-reason-text")),
      text,
    ),
    failed,
    h(
      "div",
      { class: "buttons" },
      buttons,
      cancel && h("button", { type: "button", class: "plain", onclick: cancel }, frame.say("agency-cancel")),
    ),
  );
  return form;
}

/** The decisions on an offer, asked for when somebody looks. */
export function decisionList(/** @type {Frame} */ frame, /** @type {string} */ id) {
  const place = h("div");
  const load = async (/** @type {Event} */ event) => {
    const details = /** @type {HTMLDetailsElement} */ (event.target);
    if (!details.open || place.hasChildNodes()) return;
    const path = `/v1/opportunities/${encodeURIComponent(id)}/decisions`;
    const answer = await frame.attempt(place, () => frame.reach.get(path));
    if (answer) place.append(drawDecisions(frame, answer.decisions));
  };
  return h("details", { ontoggle: load }, h("summary", null, frame.say("agency-decisions")), place);
}

function drawDecisions(/** @type {Frame} */ frame, /** @type {Answer[]} */ decisions) {
  if (decisions.length === 0) return h("p", { class: "soft" }, frame.say("agency-no-decisions"));
  return h(
    "ol",
    { class: "decisions" },
    decisions.map((own) =>
      h(
        "li",
        null,
        h("b", null, frame.words.code("agency-done", own.action)),
        " · ",
        moment(frame.words, own.at),
        " · ",
        frame.say("agency-version", { number: own.version }),
        h("p", null, frame.words.code("agency-reason", own.reason)),
        own.text && h("p", null, said(own.text, null)),
      ),
    ),
  );
}
