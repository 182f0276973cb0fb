// A table that is mended row by row: cells, corrections, and the table to send again.

/**
 * @typedef {import("./reach.js").Answer} Answer
 * @typedef {object} MendRow
 * @property {number} number as the file counts it
 * @property {string[]} cells
 * @property {Answer[]} problems
 * @property {Answer[]} flags
 * @property {boolean} refused whether it is not taken as it stands
 * @property {boolean} changed whether somebody wrote in it since it was sent
 */

/** The rows that need somebody, and the columns of their file. */
export class Sheet {
  constructor(/** @type {{ header: string, column: string | null }[]} */ columns) {
    this.columns = columns.map((own) => ({ ...own }));
    /** @type {MendRow[]} */
    this.rows = [];
  }

  /** Adds a row as the API tells it; one that is there already stays as it was written. */
  add(/** @type {Answer} */ told) {
    const known = this.rows.find((own) => own.number === told.row);
    if (known) return known;
    const row = {
      number: told.row,
      cells: [...told.cells],
      problems: told.problems,
      flags: told.flags,
      refused: told.outcome === "rejected",
      changed: false,
    };
    this.rows.push(row);
    this.rows.sort((one, other) => one.number - other.number);
    return row;
  }

  /** The rows that are not taken as they stand. */
  get refused() {
    return this.rows.filter((row) => row.refused);
  }

  /** Where a column stands: by what it means, else by its header. */
  place(/** @type {string} */ name) {
    const meant = this.columns.findIndex((own) => own.column === name);
    return meant >= 0 ? meant : this.columns.findIndex((own) => own.header === name);
  }

  /** What stands in a column. */
  cell(/** @type {MendRow} */ row, /** @type {string} */ name) {
    return row.cells[this.place(name)] ?? "";
  }

  /** Writes into a column, which the file may lack. */
  put(/** @type {MendRow} */ row, /** @type {string} */ name, /** @type {string} */ value) {
    let place = this.place(name);
    if (place < 0) place = this.columns.push({ header: name, column: name }) - 1;
    while (row.cells.length <= place) row.cells.push("");
    row.cells[place] = value;
    row.changed = true;
  }

  /** Calls a column by another header. */
  rename(/** @type {string} */ header, /** @type {string} */ other) {
    const own = this.columns.find((column) => column.header === header);
    if (own) Object.assign(own, { header: other, column: null });
    for (const row of this.rows) row.changed = true;
  }

  /** Rows as a table that can be sent. */
  csv(/** @type {MendRow[]} */ rows) {
    const names = this.columns.map((own) => own.column ?? own.header);
    const kept = names.map((_, place) => place).filter((place) => names.indexOf(names[place]) === place);
    const line = (/** @type {(place: number) => string} */ text) =>
      kept.map((place) => quoted(text(place))).join(",");
    const head = line((place) => names[place]);
    const lines = rows.map((row) => line((place) => row.cells[place] ?? ""));
    return new File([[head, ...lines].join("\r\n") + "\r\n"], "corrections.csv", { type: "text/csv" });
  }
}

/**
 * A cell with a suggestion in place of what was wrong in it; the other items of a list stay.
 * @param {string} cell
 * @param {string | null | undefined} wrong
 * @param {string} suggestion
 */
export function corrected(cell, wrong, suggestion) {
  const items = cell.split("|").map((item) => item.trim());
  if (items.length < 2 || !wrong || !items.includes(wrong)) return suggestion;
  return items.map((item) => (item === wrong ? suggestion : item)).join("|");
}

/** A cell between quotation marks. */
export function quoted(/** @type {string} */ text) {
  return `"${text.replaceAll('"', '""')}"`;
}
