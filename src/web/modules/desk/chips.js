// What is known of the candidate, fact by fact, each to be removed.
import { h } from "../widget/dom.js";
import { factText, factsOf, without } from "../match/profile.js";

/**
 * @param {import("../match/voice.js").Voice} voice
 * @param {Record<string, any>} profile
 * @param {(profile: Record<string, any>) => void} onprofile
 */
export function chips(voice, profile, onprofile) {
  const { words } = voice;
  const facts = factsOf(profile).filter((fact) => factText(words, fact) !== "");
  if (facts.length === 0) return h("p", { class: "soft" }, voice.words.say("desk-nothing-known"));
  return h(
    "ul",
    { class: "chips" },
    facts.map((fact) => {
      const topic = words.say(`match-topic-${fact.topic.name}`);
      const text = factText(words, fact);
      const cross = h("span", { "aria-hidden": "true" }, "×");
      const remove = () => onprofile(without(profile, fact));
      return h(
        "li",
        { class: fact.isNone ? "chip none" : "chip" },
        h("span", null, h("span", { class: "soft" }, topic, ": "), h("bdi", null, text)),
        h(
          "button",
          {
            type: "button",
            "aria-label": words.say("desk-remove", { fact: `${topic}: ${text}` }),
            onclick: remove,
          },
          cross,
        ),
      );
    }),
  );
}
