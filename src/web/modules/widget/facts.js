// The facts of a record: what it asks, costs and gives, each with where it was seen.
import { h, outward, said } from "./dom.js";
import { seenOn } from "./card.js";
import { sourceLink } from "./safety.js";

/** @typedef {import("./words.js").Words} Words */
/**
 * An answer of `GET /v1/opportunities/{id}`.
 * @typedef {Record<string, any> & { opportunity: Opportunity, conditions: any[], legal_basis: any[] }} Detail
 */
/** @typedef {import("./card.js").Opportunity} Opportunity */

/**
 * Facts with a name each; those that are not known are left out, for unknown is not no.
 * @param {Detail} record
 * @param {Words} words
 */
export function factList(record, words) {
  const { opportunity: own, job } = record;
  /** @param {{ title: string }[]} named */
  const titles = (named) => words.list(named.map(({ title }) => title));
  /** @param {string | null | undefined} iso */
  const day = (iso) => iso && words.day(iso);
  /** @param {string | null} iso */
  const span = (iso) => iso && words.span(iso);
  const facts = {
    provider: own.provider && outward(own.provider.url, {}, said(own.provider.name, null)),
    authority: own.authority && outward(own.authority.url, {}, said(own.authority.name, null)),
    employer: job && said(job.employer.name, null),
    contact: record.uploaded?.employer.contact && contact(record.uploaded.employer.contact),
    town: job?.city && said(job.city, null),
    pay: job?.pay && pay(job, words),
    contract: job?.contract && contract(job, words),
    positions: job?.positions && words.number(job.positions),
    starts: day(job?.starts),
    "apply-by": own.can_apply && day(job?.apply_by),
    occupations: titles(record.occupations),
    skills: titles(record.skills),
    for: words.countries(own.origins),
    takes: span(record.takes),
    duration: span(record.duration),
    stay: span(record.stay),
    places: record.places?.total && words.number(record.places.total),
  };
  const known = Object.entries(facts).filter(([, value]) => value);
  const rows = known.map(([name, value]) =>
    h("div", null, h("dt", null, words.say(`widget-${name}`)), h("dd", null, value)),
  );
  return h("dl", { part: "facts" }, rows);
}

/**
 * @param {Record<string, any>} job
 * @param {Words} words
 */
function pay({ pay: least, pay_max: most }, words) {
  const from = words.money(least.amount, least.currency);
  const to = most && words.money(most, least.currency);
  const amount = to ? words.say("widget-pay-range", { from, to }) : from;
  return `${amount} ${words.code("period", least.period)}`;
}

/**
 * @param {Record<string, any>} job
 * @param {Words} words
 */
function contract({ contract: kind, months }, words) {
  const parts = [words.code("contract", kind)];
  if (months) parts.push(words.span(`P${months}M`));
  return words.list(parts);
}

/**
 * How somebody is reached: a link where it is an address, else as it was written.
 * @param {string} text
 */
function contact(text) {
  const isMail = /^[^\s@:]+@[^\s@]+$/u.test(text);
  return isMail ? h("a", { href: `mailto:${text}` }, said(text, null)) : outward(text, {}, said(text, null));
}

/**
 * What is asked, not judged for anybody.
 * @param {Detail} record
 * @param {Words} words
 */
export function conditionList({ conditions }, words) {
  if (conditions.length === 0) return null;
  const items = conditions.map((own) => {
    const depth = Math.min(own.path.split(".").length, 4);
    const whose =
      own.reason === "missing_fact" ? null : h("span", { class: "soft" }, ` (${own.reason_text})`);
    return h(
      "li",
      { class: `d${depth}` },
      h("span", null, own.text),
      whose,
      own.note && h("p", { class: "soft" }, said(own.note, "en")),
      h(
        "p",
        { class: "source" },
        own.cite && said(own.cite, null),
        sourceLink(own.source, words),
        seenOn(own.seen, words),
      ),
    );
  });
  const isNested = conditions.some(({ path }) => path.includes("."));
  const hint = isNested && h("p", { class: "soft" }, words.say("widget-conditions-hint"));
  return section(words.say("result-conditions"), hint, h("ol", { class: "conditions" }, items));
}

/**
 * What is paid, and by whom.
 * @param {Detail} record
 * @param {Words} words
 */
export function costList({ opportunity: { costs } }, words) {
  if (costs.length === 0) return null;
  const items = costs.map((own) =>
    h(
      "li",
      null,
      h("b", null, words.money(own.amount, own.currency)),
      " ",
      said(own.item, "en"),
      h(
        "small",
        null,
        ` ${words.code("payer", own.payer)}`,
        own.unverified && ` (${words.say("widget-unverified")})`,
      ),
    ),
  );
  return section(words.say("result-costs"), h("ul", null, items));
}

/**
 * The law and the sources, with the days they were seen.
 * @param {Detail} record
 * @param {Words} words
 */
export function sourceList({ opportunity: own, legal_basis: law }, words) {
  const laws = law.map(({ cite, url }) => h("li", null, outward(url, {}, said(cite, null))));
  const seen = own.sources.map((source) =>
    h(
      "li",
      null,
      outward(source.url, {}, said(source.name ?? source.url, null)),
      " ",
      seenOn(source.seen, words),
      source.confidence === "unverified" && h("small", null, ` (${words.say("widget-unverified")})`),
    ),
  );
  return [
    laws.length > 0 && section(words.say("widget-law"), h("ul", null, laws)),
    seen.length > 0 && section(words.say("widget-sources"), h("ul", { class: "sources" }, seen)),
  ];
}

/**
 * @param {string} title
 * @param {import("./dom.js").Child[]} content
 */
function section(title, ...content) {
  return h("section", null, h("h3", null, title), ...content);
}
