// A file on its way: tried out, mended, sent. Kept in memory only.
import { Sheet } from "./table.js";

/**
 * @typedef {import("./reach.js").Answer} Answer
 * @typedef {import("./reach.js").Reach} Reach
 */

/** So many rows of an upload are looked through for warnings and red flags. */
const ROWS_LOOKED_AT = 500;
/** So many refused rows are mended at a time. */
const ROWS_MENDED = 3000;

/** What is done with one file. */
export class Work {
  /**
   * @param {Reach} reach
   * @param {(upload: Answer | null) => void} tell told how far it is
   */
  constructor(reach, tell) {
    this.reach = reach;
    this.tell = tell;
    /** @type {File | null} */
    this.file = null;
    this.mode = "upsert";
    /** Whether withdrawing more than half of the offers is meant. */
    this.confirmed = false;
    /** Whether nothing was kept so far. */
    this.isTrial = true;
    /** @type {Answer[]} the reports: of the file, then of corrections */
    this.uploads = [];
    this.sheet = new Sheet([]);
    /** Refused rows beyond those that are mended at a time. */
    this.unread = 0;
    /** Rows that were corrected and would be taken; they are sent with the file. @type {import("./table.js").MendRow[]} */
    this.ready = [];
    /** Rows that are taken and say more: warnings and red flags. @type {Answer[]} */
    this.remarks = [];
  }

  /** The report of the file itself. */
  get report() {
    return this.uploads[0] ?? null;
  }

  /** How many rows are not taken as they stand. */
  get refused() {
    return this.sheet.refused.length + this.unread;
  }

  /** Whether something was corrected and not sent yet. */
  get isUnsaved() {
    return this.ready.length > 0 || this.sheet.rows.some((row) => row.changed);
  }

  /** Tells what would become of each row; nothing is kept. */
  async check(/** @type {File} */ chosen, /** @type {string} */ mode) {
    // What was checked is what will be sent, even when the file on the disk changes.
    const file = new File([await chosen.arrayBuffer()], chosen.name, { type: chosen.type });
    Object.assign(this, { file, mode, isTrial: true, confirmed: false, ready: [] });
    await this.begin(await this.send(file, { dry_run: "true", mode }));
  }

  /** Opens an earlier upload, to mend what was rejected. */
  async reopen(/** @type {Answer} */ upload) {
    Object.assign(this, { file: null, mode: upload.mode, isTrial: false, ready: [] });
    await this.begin(upload);
  }

  /** Sends the file, then what was corrected of it. */
  async keep() {
    if (!this.file) return;
    const confirm = String(this.confirmed);
    const upload = await this.send(this.file, { mode: this.mode, confirm });
    const { ready, sheet } = this;
    this.isTrial = false;
    this.uploads = [upload];
    const { refused } = await this.rowsOf(upload);
    const known = new Set(ready.map((row) => row.number));
    refused.filter((row) => !known.has(row.row)).forEach((row) => sheet.add(row));
    if (ready.length > 0) await this.sendRows(ready);
    this.ready = [];
  }

  /** Sends the corrected rows again: to try, or in earnest. */
  async mend() {
    await this.sendRows(this.sheet.rows.filter((row) => row.changed || row.refused));
  }

  /** Takes a row that has warnings to be mended, too. */
  take(/** @type {Answer} */ told) {
    const row = this.sheet.add(told);
    row.problems = told.problems;
    this.remarks = this.remarks.filter((own) => own !== told);
    return row;
  }

  async begin(/** @type {Answer} */ upload) {
    this.uploads = [upload];
    const { refused, remarks, columns } = await this.rowsOf(upload);
    this.sheet = new Sheet(columns);
    refused.forEach((row) => this.sheet.add(row));
    this.remarks = remarks;
    this.unread = upload.counts.rejected - refused.length;
  }

  async sendRows(/** @type {import("./table.js").MendRow[]} */ rows) {
    const file = this.sheet.csv(rows);
    const upload = await this.send(file, { dry_run: String(this.isTrial), mode: "upsert" });
    const { refused, remarks } = await this.rowsOf(upload);
    const told = new Map([...refused, ...remarks].map((own) => [own.row, own]));
    const taken = { outcome: "created", problems: [], flags: [] };
    rows.forEach((row, place) => this.settle(row, told.get(place + 1) ?? taken));
    if (!this.isTrial) this.uploads.push(upload);
  }

  /** What became of a row that was sent again. */
  settle(/** @type {import("./table.js").MendRow} */ row, /** @type {Answer} */ told) {
    const isRefused = told.outcome === "rejected";
    Object.assign(row, { problems: told.problems, flags: told.flags, refused: isRefused, changed: false });
    const { sheet } = this;
    if (isRefused) {
      if (!sheet.rows.includes(row)) sheet.rows.push(row);
      return;
    }
    sheet.rows = sheet.rows.filter((own) => own !== row);
    if (this.isTrial && !this.ready.includes(row)) this.ready.push(row);
    this.remarks = this.remarks.filter((own) => own.row !== row.number);
    if (row.problems.length > 0 || row.flags.length > 0)
      this.remarks.push({ ...told, row: row.number, cells: row.cells });
  }

  send(/** @type {File} */ file, /** @type {Record<string, string>} */ query) {
    this.tell(null);
    return this.reach.upload(file, query, this.tell);
  }

  /** The refused rows of an upload, and the others that say more. */
  async rowsOf(/** @type {Answer} */ upload) {
    const path = `/v1/uploads/${upload.id}/rows`;
    const looked = await this.reach.pages(path, "rows", {}, ROWS_LOOKED_AT);
    const isRefused = (/** @type {Answer} */ row) => row.outcome === "rejected";
    const says = (/** @type {Answer} */ row) => row.problems.length > 0 || row.flags.length > 0;
    let refused = looked.items.filter(isRefused);
    if (refused.length < upload.counts.rejected) {
      refused = (await this.reach.pages(path, "rows", { outcome: "rejected" }, ROWS_MENDED)).items;
    }
    const remarks = looked.items.filter((row) => !isRefused(row) && says(row));
    return { refused, remarks, columns: looked.first.columns };
  }
}
