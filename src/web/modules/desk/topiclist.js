// All that can be asked, topic by topic; what was not asked says so.
import { h } from "../widget/dom.js";
import { editor } from "../match/editor.js";
import { factsAbout } from "../match/profile.js";
import { TOPICS } from "../match/topics.js";

/**
 * @param {Omit<import("../match/editor.js").EditorOptions, "asking" | "id">} options
 * @param {string | null} open the topic that is unfolded
 * @param {(topic: string | null) => void} onopen
 */
export function topicList(options, open, onopen) {
  return h(
    "div",
    { class: "topics" },
    TOPICS.map((topic) => topicPart(topic, options, open, onopen)),
  );
}

/**
 * @param {import("../match/topics.js").Topic} topic
 * @param {Omit<import("../match/editor.js").EditorOptions, "asking" | "id">} options
 * @param {string | null} open
 * @param {(topic: string | null) => void} onopen
 */
function topicPart(topic, options, open, onopen) {
  const { voice, profile } = options;
  const facts = factsAbout(profile, topic);
  const name = h("span", null, voice.say(`match-topic-${topic.name}`));
  const part = h(
    "details",
    { name: "topic", "data-topic": topic.name, open: open === topic.name },
    h("summary", { id: `topic-${topic.name}` }, name, h("span", { class: "state" }, stateOf(options, facts))),
  );
  const fill = () => {
    const asking = { topic, index: null, only: null, given: {} };
    if (part.children.length < 2) part.append(editor({ ...options, asking, id: "topic" }));
  };
  if (part.open) fill();
  part.addEventListener("toggle", () => {
    if (part.open) {
      fill();
      onopen(topic.name);
    } else if (part.isConnected) {
      onopen(null);
    }
  });
  return part;
}

/**
 * @param {{ voice: import("../match/voice.js").Voice }} options
 * @param {import("../match/profile.js").Fact[]} facts
 */
function stateOf({ voice: { words } }, facts) {
  if (facts.length === 0) return words.say("desk-not-asked");
  if (facts[0].isNone) return words.say("match-none");
  return words.say("desk-known", { count: facts.length });
}
