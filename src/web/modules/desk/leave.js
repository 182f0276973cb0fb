// Leaves at once to a page that tells nothing.

const NEUTRAL = "https://www.wikipedia.org/";
const PRESSES = 3;
const WITHIN_MS = 2000;

/** Empties the page and goes; the page is not in the history afterwards. */
export function leave(/** @type {() => void} */ forget) {
  forget();
  document.body.replaceChildren();
  document.title = "";
  location.replace(NEUTRAL);
}

/** Calls when Escape is pressed three times in a row; gives a function that stops listening. */
export function onEscapes(/** @type {() => void} */ call) {
  /** @type {number[]} */
  let presses = [];
  const listen = (/** @type {KeyboardEvent} */ event) => {
    if (event.repeat) return;
    if (event.key !== "Escape") presses = [];
    else presses = [...presses.filter((when) => event.timeStamp - when < WITHIN_MS), event.timeStamp];
    if (presses.length >= PRESSES) call();
  };
  addEventListener("keydown", listen, true);
  return () => removeEventListener("keydown", listen, true);
}
