// The table of what is wrong with rows, to be corrected where it stands.
import { h, said } from "../widget/dom.js";
import { corrected } from "./table.js";

/**
 * @typedef {import("./frame.js").Answer} Answer
 * @typedef {import("./frame.js").Words} Words
 * @typedef {import("./table.js").MendRow} MendRow
 * @typedef {import("./table.js").Sheet} Sheet
 */

/** Texts longer than this get a field of several lines. */
const LONG_TEXT = 60;

/** Draws the rows of a sheet with their problems. */
export class MendTable {
  /**
   * @param {Words} words
   * @param {Sheet} sheet
   */
  constructor(words, sheet) {
    this.words = words;
    this.sheet = sheet;
  }

  /** The table with the first rows. */
  draw(/** @type {number} */ shown) {
    const heads = ["column", "sent", "wrong", "code"].map((own) =>
      h("th", { scope: "col" }, this.words.say(`agency-mend-${own}`)),
    );
    return h(
      "table",
      { class: "mend" },
      h("caption", { class: "unseen" }, this.words.say("agency-mend-title")),
      h("thead", null, h("tr", null, heads)),
      this.rows(0, shown),
    );
  }

  /** Some rows of it. */
  rows(/** @type {number} */ first, /** @type {number} */ end) {
    return this.sheet.rows.slice(first, end).map((row) => this.row(row));
  }

  row(/** @type {MendRow} */ row) {
    const id = this.sheet.cell(row, "external_id");
    const title = this.sheet.cell(row, "title");
    const name = h(
      "th",
      { class: "name", colspan: 4, scope: "rowgroup" },
      this.words.say("agency-row", { number: row.number }),
      id && [" · ", said(id, null)],
      title && [" · ", said(title, this.sheet.cell(row, "lang"))],
    );
    const problems = row.problems.map((problem, place) => this.problem(row, problem, place));
    const all = h("tr", { class: "all" }, h("td", { colspan: 4 }, this.everything(row)));
    return h("tbody", { "data-row": row.number }, h("tr", null, name), problems, all);
  }

  problem(/** @type {MendRow} */ row, /** @type {Answer} */ problem, /** @type {number} */ place) {
    const { words } = this;
    const detail = `wrong-${row.number}-${place}`;
    const column = problem.column;
    const isHeader = ["unknown-column", "duplicate-column"].includes(problem.code);
    const input = column && !isHeader ? this.input(row, column, detail) : null;
    const choose = (/** @type {string} */ suggestion) => {
      if (isHeader) this.sheet.rename(column, suggestion);
      else if (input) this.write(row, column, corrected(input.value, problem.value, suggestion));
      input?.focus();
    };
    const suggestions = problem.suggestions.map((/** @type {string} */ own) =>
      h("button", { type: "button", class: "suggestion", onclick: () => choose(own) }, said(own, null)),
    );
    const label = column ? this.title(column) : words.say("agency-whole-row");
    return h(
      "tr",
      { class: problem.severity },
      h(
        "td",
        { class: "where" },
        h("b", null, label),
        problem.severity === "warning" && h("small", null, " ", words.say("agency-warning")),
      ),
      h("td", { class: "sent" }, input ?? said(problem.value ?? "", null)),
      h(
        "td",
        { class: "wrong" },
        h("p", { id: detail }, problem.detail),
        suggestions.length > 0 &&
          h("p", { class: "suggestions" }, h("span", null, words.say("agency-suggestions")), suggestions),
      ),
      h("td", { class: "code" }, h("code", null, problem.code)),
    );
  }

  /** Every cell of a row, drawn when somebody looks. */
  everything(/** @type {MendRow} */ row) {
    const place = h("div", { class: "cells" });
    const fill = () => {
      if (place.hasChildNodes()) return;
      const lacking = row.problems.map((own) => own.column).filter((own) => own && this.sheet.place(own) < 0);
      const names = this.sheet.columns.map((own) => own.column ?? own.header);
      for (const name of new Set([...names, ...lacking])) {
        const input = this.input(row, name, null);
        input.removeAttribute("aria-label");
        place.append(h("label", null, h("span", null, this.title(name)), input));
      }
    };
    return h("details", { ontoggle: fill }, h("summary", null, this.words.say("agency-all-cells")), place);
  }

  /** A field for a cell; those for the same cell say the same. */
  input(/** @type {MendRow} */ row, /** @type {string} */ column, /** @type {string | null} */ detail) {
    const value = this.sheet.cell(row, column);
    const label = `${this.title(column)}, ${this.words.say("agency-row", { number: row.number })}`;
    const write = (/** @type {Event} */ event) => {
      this.write(row, column, /** @type {HTMLInputElement} */ (event.target).value);
    };
    const attributes = {
      "data-column": column,
      "aria-label": label,
      "aria-describedby": detail,
      "aria-invalid": detail && "true",
      dir: "auto",
      oninput: write,
    };
    const field =
      value.length > LONG_TEXT
        ? h("textarea", { rows: 3, ...attributes })
        : h("input", { type: "text", ...attributes });
    field.value = value;
    return field;
  }

  write(/** @type {MendRow} */ row, /** @type {string} */ column, /** @type {string} */ value) {
    this.sheet.put(row, column, value);
    const body = document.querySelector(`tbody[data-row="${row.number}"]`);
    for (const field of body?.querySelectorAll("input, textarea") ?? []) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) continue;
      if (field.dataset.column !== column) continue;
      if (field.value !== value) field.value = value;
      field.removeAttribute("aria-invalid");
    }
    body?.classList.add("changed");
  }

  /** What a column is called. */
  title(/** @type {string} */ column) {
    return this.words.code("column", column);
  }
}
