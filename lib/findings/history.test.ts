import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codeFact,
  countFact,
  type FactDraft,
  instantFact,
  unknownFact,
  yesNoFact,
} from "@/lib/facts/fact-draft";
import { settleFacts } from "@/lib/facts/settle-facts";
import type { Beside } from "@/lib/facts/to-law";
import { inJapan, knownAt, wrongAttachment } from "@/lib/testing/guide-inputs";
import { assess } from "./assess";
import { assessUntil, historyOf } from "./history";
import type { StatedAt } from "./load-assessment";

const beside: Beside = { knownAt: null, counted: 0 };
const now = inJapan("11-10 09:00");

type Said = readonly [at: Date, draft: FactDraft, wishes?: Partial<StatedAt>];

/** Entries as they are stored: what a source says again takes the place of what it said. */
function entriesOf(said: readonly Said[]): StatedAt[] {
  const entries: StatedAt[] = [];
  for (const [recordedAt, { note: _note, ...draft }, wishes] of said) {
    const source = wishes?.source ?? "responder";
    const before = entries.findLast((entry) => entry.name === draft.name && entry.source === source);
    const id = String(entries.length);
    if (before) entries[Number(before.id)] = { ...before, isSuperseded: true };
    const stored = { id, source, isSuperseded: false, recordedAt, recordedById: "suzuki", ...wishes };
    entries.push({ ...draft, ...stored, supersedesId: before?.id ?? null });
  }
  return entries;
}

const at = (draft: FactDraft, time: string, wishes?: Partial<StatedAt>): Said => [
  inJapan(time),
  draft,
  wishes,
];
const first: readonly Said[] = wrongAttachment
  .filter(({ name }) => name !== "recovered_unread")
  .map((draft) => [knownAt, draft] as const);

describe("the history of findings", () => {
  it("begins with what the first facts led to, all of one moment as one step", () => {
    const [step, ...rest] = historyOf(entriesOf(first), beside, now);
    expect(rest).toEqual([]);
    expect(step).toMatchObject({ at: knownAt, byId: "suzuki", versions: [] });
    expect(step?.facts.find(({ name }) => name === "principals.max")).toMatchObject({ after: 1288 });
    const report = step?.changes.duties.find(({ duty }) => duty === "appi.final");
    expect(report).toMatchObject({ before: null, after: { decision: "required" } });
  });

  it("names the fact that changed a duty, and which", () => {
    const entries = entriesOf([...first, at(yesNoFact("recovered_unread", true), "11-10 08:00")]);
    const step = historyOf(entries, beside, now)[1];
    expect(step?.facts).toEqual([{ name: "recovered_unread", before: undefined, after: true }]);
    const report = step?.changes.duties.find(({ duty }) => duty === "appi.final");
    expect(report).toMatchObject({ before: { decision: "required" }, after: { decision: "not_required" } });
    const category = step?.changes.cases.find(({ rule }) => rule === "appi.category-4");
    expect(category).toMatchObject({ before: "applies", after: "does-not-apply" });
  });

  it("shows a correction as before and after, at the time when it was made", () => {
    const entries = entriesOf([...first, at(countFact("principals.max", 900), "11-10 08:00")]);
    const counted = entriesOf([
      ...first,
      at(countFact("principals.known", 900), "11-10 07:00"),
      at(countFact("principals.max", 900), "11-10 08:00"),
    ]);
    expect(historyOf(entries, beside, now)[1]?.facts).toEqual([
      { name: "principals.max", before: 1288, after: 900 },
    ]);
    const last = historyOf(counted, beside, now).at(-1);
    expect(last?.changes.duties.find(({ duty }) => duty === "appi.final")?.after?.decision).not.toBe(
      "required",
    );
  });

  it("leaves out a step in which the law read nothing new", () => {
    const entries = entriesOf([...first, at(codeFact("mistake", "wrong_list"), "11-10 08:00")]);
    expect(historyOf(entries, beside, now)).toHaveLength(1);
  });

  it("takes back what a second source contradicts, until it is decided", () => {
    const said: Said[] = [
      ...first,
      at(yesNoFact("my_number", true), "11-10 07:00", { source: "recipient" }),
      at(yesNoFact("my_number", false), "11-10 08:00", { source: "decision" }),
    ];
    const steps = historyOf(entriesOf(said), beside, now);
    expect(steps.slice(1).map(({ facts }) => facts)).toEqual([
      [{ name: "my_number", before: false, after: undefined }],
      [{ name: "my_number", before: undefined, after: false }],
    ]);
  });

  it("says which rules have another version where the day of awareness moves over one", () => {
    const said: Said[] = [...first, at(instantFact("discovered_at", inJapan("09-30 10:00")), "11-10 08:00")];
    const versions = historyOf(entriesOf(said), beside, now)[1]?.versions ?? [];
    expect(versions.map(({ rule }) => rule)).toContain("infrastructure.cyber");
  });

  it("ends with what the lists of now add", () => {
    const few = first.map(
      ([when, draft]): Said => [
        when,
        draft.name.startsWith("principals.") ? countFact(draft.name, 5) : draft,
      ],
    );
    const last = historyOf(entriesOf(few), { ...beside, counted: 2000 }, now).at(-1);
    expect(last).toMatchObject({ at: null, byId: null });
    expect(last?.facts).toContainEqual({ name: "principals.known", before: 5, after: 2000 });
  });
});

describe("what the rules said at a moment", () => {
  const drafts = fc.constantFrom<FactDraft>(
    yesNoFact("recovered_unread", true),
    unknownFact("recovered_unread"),
    codeFact("malicious", "suspected"),
    countFact("principals.max", 10),
    yesNoFact("my_number", true),
    codeFact("recipients", "public"),
  );
  const sources = fc.constantFrom("responder" as const, "recipient" as const, "decision" as const);
  const sayings = fc.array(fc.tuple(drafts, sources), { maxLength: 8 });

  it("is what they say of the facts in force then, and in the end what they say now", () => {
    fc.assert(
      fc.property(sayings, fc.nat(8), (said, cut) => {
        const later = said.map(
          ([draft, source], hour): Said => [inJapan(`11-10 0${hour}:00`), draft, { source }],
        );
        const all = entriesOf([...first, ...later]);
        const until = later.slice(0, cut);
        const then = entriesOf([...first, ...until]);
        const moment = until.at(-1)?.[0] ?? knownAt;
        const expected = assess(settleFacts(then), { ...beside, course: then }, moment);
        expect(assessUntil(all, beside, moment)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
