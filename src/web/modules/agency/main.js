// Opens the desk of the page: that of agencies, or that of moderators.
import { loadWords } from "../widget/words.js";
import { auditView } from "./audit.js";
import { Frame } from "./frame.js";
import { OfferList } from "./offers.js";
import { organisationView, queueView } from "./queue.js";
import { UploadView } from "./upload.js";
import { uploadList } from "./uploads.js";
import agencySheet from "./agency.css";

/** @typedef {import("./frame.js").Answer} Answer */
/** @typedef {import("./frame.js").Desk} Desk */

/** What was begun stays while somebody looks at another view. @type {UploadView | null} */
let uploading = null;
/** Whose it is. */
let uploader = "";

/** @type {Desk} */
const AGENCY = {
  words: "agency",
  roles: ["agency"],
  other: "/moderation",
  forget: () => (uploading = null),
  views: (session) => [
    { name: "send", draw: (frame) => beginUpload(frame, session).draw() },
    { name: "offers", draw: (frame) => new OfferList(frame, session.organisation.id, "agency").draw() },
    {
      name: "uploads",
      draw: (frame) =>
        uploadList(frame, (upload) => {
          frame.view = 0;
          frame.open();
          beginUpload(frame, session).reopen(upload);
        }),
    },
  ],
};

/** @type {Desk} */
const MODERATION = {
  words: "moderation",
  roles: ["moderator", "admin"],
  other: "/agency",
  forget: () => {},
  views: (session) => [
    { name: "queue", draw: queueView },
    { name: "offers", draw: organisationView },
    ...(session.role === "admin" ? [{ name: "audit", draw: auditView }] : []),
  ],
};

/** The upload that was begun; that of another organisation is nobody's business. */
function beginUpload(/** @type {Frame} */ frame, /** @type {Answer} */ session) {
  const { id } = session.organisation;
  if (!uploading || uploader !== id) uploading = new UploadView(frame);
  uploader = id;
  return uploading;
}

async function openPage() {
  const main = document.getElementById("app");
  if (!main) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(agencySheet);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const isModeration = location.pathname.startsWith("/moderation");
  const parts = isModeration ? ["agency", "moderation"] : ["agency"];
  const words = await loadWords(document.documentElement.lang, ...parts);
  await new Frame(main, words, isModeration ? MODERATION : AGENCY).start();
}

addEventListener("beforeunload", (event) => {
  if (uploading?.work.isUnsaved) event.preventDefault();
});
openPage();
