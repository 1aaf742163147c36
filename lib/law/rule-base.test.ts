import { describe, expect, it } from "vitest";
import { catalogue } from "@/lib/i18n/catalogue";
import { DUTY_IDS } from "./duties";
import { sentenceKeyOf } from "./explain";
import { closureOf, findAll } from "./find";
import { RULES } from "./registry";
import { NoRuleInForce, type Rule, versionOn } from "./rule";
import { RULE_IDS, type RuleId } from "./rule-ids";
import { SOURCES } from "./sources";

type Texts = { readonly [key: string]: string | Texts };

const rules: readonly Rule[] = RULE_IDS.map((id) => RULES[id]);
const texts = (locale: "ja" | "en"): Texts => ({
  ...catalogue.lawRules[locale],
  ...catalogue.lawRegimes[locale],
});
const lookUp = (path: string, from: Texts) =>
  path
    .split(".")
    .reduce<string | Texts | undefined>((at, key) => (typeof at === "object" ? at[key] : at), from);

describe.each(rules)("the rule $id", (rule) => {
  it("builds only on rules above it", () => {
    const above = RULE_IDS.slice(0, RULE_IDS.indexOf(rule.id));
    expect(rule.uses.filter((used) => !above.includes(used))).toEqual([]);
  });

  it("has versions without gap or overlap, the last of them in force until further notice", () => {
    const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
    rule.versions.forEach(({ from, until, checkedOn }, index) => {
      const next = rule.versions[index + 1];
      expect(until && dayAfter(until)).toBe(next?.from);
      expect(until === undefined || from <= until).toBe(true);
      expect(checkedOn >= "2026-11-01").toBe(true);
    });
  });

  it("cites something surer than memory for every yes and no", () => {
    for (const [key, { status, cites }] of Object.entries(rule.answers)) {
      const isCertain = status === "applies" || status === "does-not-apply";
      if (isCertain)
        expect(
          cites.some(({ confidence }) => confidence !== "M"),
          key,
        ).toBe(true);
    }
  });

  it("names a fact, or a rule that can be open, wherever it is open", () => {
    for (const { status, needs } of Object.values(rule.answers)) {
      if (status !== "open" || needs.length > 0) continue;
      const under: readonly Rule[] = rule.uses.map((used) => RULES[used]);
      expect(under.some(({ answers }) => Object.values(answers).some((one) => one.status === "open"))).toBe(
        true,
      );
    }
  });

  it.each(["ja", "en"] as const)(
    "has its title, its question and a sentence for each answer in %s",
    (locale) => {
      const all = texts(locale);
      expect(lookUp(`${rule.id}.title`, all)).toBeTypeOf("string");
      expect(lookUp(`${rule.id}.question`, all)).toBeTypeOf("string");
      const sentences = lookUp(`${rule.id}.because`, all);
      expect(Object.keys(sentences ?? {}).sort()).toEqual(Object.keys(rule.answers).sort());
      for (const answer of Object.values(rule.answers))
        expect(lookUp(sentenceKeyOf(answer), all)).toBeTypeOf("string");
    },
  );
});

describe("the rule base", () => {
  it("stands in the registry in the order in which it is decided", () => {
    expect(Object.keys(RULES)).toEqual([...RULE_IDS]);
    for (const id of RULE_IDS) expect(RULES[id].id).toBe(id);
  });

  it("has no texts of rules that are not there", () => {
    const ids = Object.entries(texts("ja")).flatMap(([group, inside]) =>
      Object.keys(inside).map((name) => `${group}.${name}`),
    );
    expect(ids.sort()).toEqual([...RULE_IDS].sort());
  });

  it("names every source and every duty in both languages", () => {
    for (const locale of ["ja", "en"] as const) {
      expect(Object.keys(catalogue.law[locale].sources).sort()).toEqual(Object.keys(SOURCES).sort());
      for (const id of DUTY_IDS) expect(lookUp(id, catalogue.law[locale].duties), id).toBeTypeOf("string");
    }
  });

  it("has no answer for a day before the Acts, and none from the nearest version", () => {
    expect(() => findAll({}, "2022-03-31")).toThrow(NoRuleInForce);
    expect(findAll({}, "2022-04-01")["appi.report"].status).toBe("open");
    expect(versionOn(RULES["infrastructure.cyber"] as Rule, "2026-09-30")).toBeUndefined();
    expect(versionOn(RULES["infrastructure.cyber"] as Rule, "2026-10-01")).toBeDefined();
  });

  it("knows all that a rule builds on", () => {
    const ids: readonly RuleId[] = closureOf("appi.notify");
    expect(ids).toContain("breach.outflow");
    expect(ids).not.toContain("organs.report");
  });
});
