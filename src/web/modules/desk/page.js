// The page around the desk: its language changes without losing what was said, and paper shows only the plan.
import { LANGUAGES, direction, loadWords } from "../widget/words.js";
import pageSheet from "./page.css";

/** The style of the page around the desk. */
export function pageLook() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageSheet);
  return sheet;
}

/** Lets the links to other languages change the language in place. */
export function followLanguage(/** @type {HTMLElement} */ desk) {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll(".top nav a[hreflang]")
  );
  for (const link of links) {
    link.addEventListener("click", async (event) => {
      if (!LANGUAGES.includes(link.hreflang)) return;
      event.preventDefault();
      const words = await loadWords(link.hreflang, "widget", "match", "desk");
      document.documentElement.lang = link.hreflang;
      document.documentElement.dir = direction(link.hreflang);
      document.title = `${words.say("desk-title")} – Passerelle`;
      for (const other of links) other.removeAttribute("aria-current");
      link.setAttribute("aria-current", "page");
      const advice = document.querySelector("footer p");
      if (advice) advice.textContent = words.say("page-advice");
      history.replaceState(null, "", link.href);
      desk.setAttribute("lang", link.hreflang);
    });
  }
}
