// Suggestions while typing. The page works without this file; it sends only the words of the one
// field that is being typed in, never the rest of the form.

const SHORTEST = 2;
const PAUSE_MS = 150;
const LAST_PIECE = /^(.*[,،;؛]\s*)?(.*)$/su;
const SEPARATORS = /\s*[,،;؛]\s*/gu;
const separates = (field) => field.dataset.suggest === "skill";

for (const field of document.querySelectorAll("input[data-suggest]")) {
  let timer;
  let asking;
  field.addEventListener("input", (event) => {
    clearTimeout(timer);
    asking?.abort();
    if (event.inputType === "insertReplacementText" || !event.inputType) return;
    asking = new AbortController();
    timer = setTimeout(offer, PAUSE_MS, field, asking.signal);
  });
  if (separates(field)) field.addEventListener("paste", keepLinesApart);
}

async function offer(field, signal) {
  const [, before = "", last] = field.value.match(LAST_PIECE);
  const isOfSeveral = separates(field);
  const words = (isOfSeveral ? last : field.value).trim();
  if (words.length < SHORTEST) return field.list.replaceChildren();
  const query = new URLSearchParams({
    q: words,
    type: field.dataset.suggest,
    lang: document.documentElement.lang,
  });
  try {
    const answer = await fetch(`/v1/suggest?${query}`, { signal, credentials: "omit" });
    if (!answer.ok) return;
    const { suggestions } = await answer.json();
    field.list.replaceChildren(...suggestions.map((own) => option(before, isOfSeveral, own)));
  } catch {
    // Without an answer there are no suggestions; typing goes on.
  }
}

function option(before, isOfSeveral, { label, matched_label: matched }) {
  const element = document.createElement("option");
  // A name with a comma in it stays one of several; without the comma it means the same.
  element.value = isOfSeveral ? before + label.replace(SEPARATORS, " ") : label;
  if (matched !== label) element.label = `${label} – ${matched}`;
  else if (element.value !== label) element.label = label;
  return element;
}

function keepLinesApart(event) {
  const text = event.clipboardData.getData("text");
  const lines = text.split(/[\r\n]+/u).filter((line) => line.trim());
  if (lines.length < 2) return;
  event.preventDefault();
  this.setRangeText(lines.join(", "), this.selectionStart, this.selectionEnd, "end");
}
