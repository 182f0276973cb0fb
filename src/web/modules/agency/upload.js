// The first view of agencies: send a file, see what is wrong, mend it, send it.
import { h, said } from "../widget/dom.js";
import { flagList } from "./flags.js";
import { MendTable } from "./mend.js";
import { countList, fileProblems, sum } from "./report.js";
import { Work } from "./work.js";

/**
 * @typedef {import("./frame.js").Answer} Answer
 * @typedef {import("./frame.js").Frame} Frame
 */

/** More rows are shown when somebody asks. */
const ROWS_SHOWN = 50;
const KINDS = ".csv,.tsv,.txt,.xlsx,.json,.ndjson,.jsonl,.jsonld,.xml";

/** The view; what was begun stays while the page is open. */
export class UploadView {
  constructor(/** @type {Frame} */ frame) {
    this.frame = frame;
    this.progress = h("div", { class: "progress" });
    this.failed = h("div");
    this.result = h("div", { class: "result" });
    this.work = new Work(frame.reach, (upload) => this.showProgress(upload));
  }

  say(/** @type {string} */ key, /** @type {Record<string, string | number>} */ values = {}) {
    return this.frame.say(key, values);
  }

  draw() {
    return h("div", { class: "uploading" }, this.form(), this.progress, this.failed, this.result);
  }

  form() {
    const input = h("input", {
      id: "file",
      type: "file",
      required: true,
      accept: KINDS,
      "aria-describedby": "file-hint",
    });
    const button = h("button", { type: "submit", class: "main" }, this.say("agency-check"));
    const choice = (/** @type {string} */ mode) =>
      h(
        "label",
        { class: "box" },
        h("input", { type: "radio", name: "mode", value: mode, checked: mode === "upsert" }),
        h(
          "span",
          null,
          h("b", null, this.say(`agency-mode-${mode}`)),
          h("small", null, this.say(`agency-mode-${mode}-hint`)),
        ),
      );
    const send = (/** @type {Event} */ event) => {
      event.preventDefault();
      const file = input.files?.[0];
      const mode = String(new FormData(form).get("mode"));
      if (file) this.run(() => this.work.check(file, mode), button);
    };
    const drop = h(
      "div",
      { class: "drop" },
      h("label", { for: "file" }, this.say("agency-file")),
      input,
      h("p", { class: "hint", id: "file-hint" }, this.say("agency-file-hint")),
    );
    const form = h(
      "form",
      { class: "send-file", onsubmit: send },
      h("h3", null, this.say("agency-send-title")),
      drop,
      h("fieldset", null, h("legend", null, this.say("agency-mode")), choice("upsert"), choice("replace")),
      h("div", { class: "buttons" }, button, this.templates()),
    );
    takeDropped(form, drop, input);
    return form;
  }

  templates() {
    const link = (/** @type {string} */ kind) =>
      h(
        "button",
        {
          type: "button",
          class: "plain",
          onclick: () =>
            this.frame.attempt(this.failed, () =>
              this.frame.reach.save(`/v1/uploads/template.${kind}`, `passerelle.${kind}`),
            ),
        },
        this.say(`agency-template-${kind}`),
      );
    return h("p", { class: "templates" }, this.say("agency-template"), " ", link("xlsx"), link("csv"));
  }

  /** Does something with the file, then shows what came of it. */
  async run(/** @type {() => Promise<void>} */ work, /** @type {HTMLButtonElement | null} */ button = null) {
    const done = await this.frame.attempt(
      this.failed,
      async () => {
        await work();
        return true;
      },
      button,
    );
    this.progress.replaceChildren();
    if (done) this.showResult();
  }

  showProgress(/** @type {Answer | null} */ upload) {
    const text = upload
      ? this.say("agency-worked-off", { count: upload.counts.rows })
      : this.say("agency-sending");
    const label = this.progress.querySelector("span") ?? h("span", { id: "progress-label" });
    label.textContent = text;
    if (!label.isConnected) {
      this.progress.replaceChildren(h("progress", { "aria-labelledby": "progress-label" }), label);
      this.frame.tell(text);
    }
  }

  /** Opens an earlier upload. */
  reopen(/** @type {Answer} */ upload) {
    return this.run(() => this.work.reopen(upload));
  }

  showResult() {
    const { work } = this;
    const refused = work.refused;
    const taken = work.report.counts.rows - refused;
    const state = work.isTrial ? "trial" : "kept";
    const heading = h(
      "h3",
      { tabindex: "-1" },
      this.say(refused > 0 ? `agency-result-${state}` : `agency-result-${state}-all`, { count: taken }),
    );
    this.result.replaceChildren(
      h(
        "section",
        { class: `summary ${refused > 0 ? "some" : "all"}` },
        heading,
        work.file && h("p", { class: "soft" }, said(work.file.name, null)),
        work.report.status === "failed" && h("p", { class: "failure" }, this.say("agency-broke-off")),
        countList(this.frame.words, sum(work.isTrial ? [work.report] : work.uploads, refused)),
        work.isTrial &&
          work.mode === "replace" &&
          h("p", null, this.say("agency-replace-warning", { count: work.report.counts.withdrawn })),
        fileProblems(this.frame.words, work.report.problems, (problem, suggestion) =>
          this.rename(problem, suggestion),
        ),
        work.isTrial && this.sending(taken),
      ),
      ...[this.mending(), this.remarks()].filter((own) => own !== null),
    );
    this.frame.tell(heading.textContent ?? "");
    heading.focus();
  }

  rename(/** @type {Answer} */ problem, /** @type {string} */ suggestion) {
    this.work.sheet.rename(problem.column, suggestion);
    this.run(() => this.work.mend());
  }

  /** The step after a trial. */
  sending(/** @type {number} */ taken) {
    const { work } = this;
    const isRefused = work.report.problems.some(
      (/** @type {Answer} */ own) => own.code === "replace-refused",
    );
    const confirm = h("input", { type: "checkbox", onchange: () => (work.confirmed = confirm.checked) });
    const button = h("button", { type: "button", class: "main" }, this.say("agency-keep", { count: taken }));
    button.addEventListener("click", () => this.run(() => work.keep(), button));
    return h(
      "div",
      { class: "sending" },
      isRefused && h("label", { class: "box" }, confirm, h("span", null, this.say("agency-confirm-replace"))),
      h("p", null, this.say("agency-trial-note")),
      h("div", { class: "buttons" }, taken > 0 && button),
    );
  }

  /** The rows that wait for a correction. */
  mending() {
    const { work } = this;
    const { rows } = work.sheet;
    if (rows.length === 0) return null;
    const key = work.isTrial ? "agency-check-again" : "agency-send-again";
    const button = h("button", { type: "button", class: "main" }, this.say(key));
    button.addEventListener("click", () => this.run(() => work.mend(), button));
    const mend = new MendTable(this.frame.words, work.sheet);
    const table = mend.draw(ROWS_SHOWN);
    const more = h("button", { type: "button" }, this.say("agency-more-rows"));
    more.addEventListener("click", () => {
      const drawn = table.tBodies.length;
      table.append(...mend.rows(drawn, drawn + ROWS_SHOWN));
      more.hidden = table.tBodies.length >= rows.length;
    });
    more.hidden = rows.length <= ROWS_SHOWN;
    const last = work.uploads.at(-1);
    const save = () =>
      this.frame.attempt(this.failed, () =>
        this.frame.reach.save(`/v1/uploads/${last?.id}/rows.csv`, "passerelle-rows.csv"),
      );
    return h(
      "section",
      { class: "mending" },
      h("h3", null, this.say("agency-mend-title")),
      h("p", { class: "soft" }, this.say("agency-mend-lead")),
      table,
      more,
      h(
        "div",
        { class: "buttons" },
        button,
        h("button", { type: "button", class: "plain", onclick: save }, this.say("agency-save-rows")),
      ),
    );
  }

  /** Rows that are taken, with warnings or red flags. */
  remarks() {
    const { work } = this;
    if (work.remarks.length === 0) return null;
    const items = work.remarks.map((row) => {
      const cell = (/** @type {string} */ name) => row.cells[work.sheet.place(name)] ?? "";
      const mend = () => {
        work.take(row);
        this.showResult();
      };
      return h(
        "li",
        null,
        h("h4", null, this.say("agency-row", { number: row.row }), " · ", said(cell("title"), cell("lang"))),
        row.problems.length > 0 &&
          h(
            "ul",
            null,
            row.problems.map((/** @type {Answer} */ own) =>
              h(
                "li",
                null,
                own.detail,
                own.suggestions.length > 0 && [
                  " ",
                  this.say("agency-suggestions"),
                  " ",
                  said(own.suggestions.join(" · "), null),
                ],
              ),
            ),
          ),
        flagList(this.frame.words, row.flags),
        row.problems.length > 0 &&
          h("button", { type: "button", onclick: mend }, this.say("agency-mend-too")),
      );
    });
    return h(
      "section",
      { class: "remarks" },
      h("h3", null, this.say("agency-remarks-title")),
      h("p", { class: "soft" }, this.say("agency-remarks-lead")),
      h("ul", null, items),
    );
  }
}

/**
 * Lets a file be dropped where it can be chosen.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} place
 * @param {HTMLInputElement} input
 */
function takeDropped(form, place, input) {
  const over = (/** @type {DragEvent} */ event) => {
    event.preventDefault();
    place.classList.add("over");
  };
  form.addEventListener("dragover", over);
  form.addEventListener("dragleave", () => place.classList.remove("over"));
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    place.classList.remove("over");
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    input.files = files;
    form.requestSubmit();
  });
}
