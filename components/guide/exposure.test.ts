import { describe, expect, it } from "vitest";
import { countFact, type FactDraft } from "@/lib/facts/fact-draft";
import { toLaw } from "@/lib/facts/to-law";
import { assess } from "@/lib/findings/assess";
import { guideOf } from "@/lib/guide/guide-of";
import { situationOf } from "@/lib/guide/situation";
import { countPeople } from "@/lib/law/count-people";
import {
  aGuideInput,
  aRecord,
  decided,
  inJapan,
  knownAt,
  settledFacts,
  wrongAttachment,
} from "@/lib/testing/guide-inputs";
import { exposureOf } from "./exposure";

type Said = FactDraft & { readonly source?: "file" | "decision" };

const others = wrongAttachment.filter(({ name }) => !name.startsWith("principals."));
const known = (number: number, source?: "file" | "decision"): Said => ({
  ...countFact("principals.known", number),
  ...(source && { source }),
});
const most = (number: number, source?: "file" | "decision"): Said => ({
  ...countFact("principals.max", number),
  ...(source && { source }),
});

describe("how many people it is", () => {
  it.each<[string, Said[], counted: number, figure: number, most: number]>([
    ["as it was stated", [known(1288), most(1288)], 0, 1288, 1288],
    ["as the list has them, where that is more", [known(3)], 31, 31, 31],
    ["as it was stated, where the list is not whole", [known(1288), most(1300)], 31, 1288, 1300],
    [
      "the greatest of what sources say",
      [known(1288), most(1288), known(31, "file"), most(31, "file")],
      31,
      1288,
      1288,
    ],
    ["the greatest, where only the most is torn", [known(12), most(40), most(1500, "file")], 12, 1500, 1500],
    ["as legal decided", [known(1288), known(31, "file"), known(31, "decision")], 35, 31, 31],
    [
      "decided, with a most that is torn",
      [known(31, "decision"), most(31), most(1288, "file")],
      31,
      31,
      1288,
    ],
  ])("is one figure in room, law and guide: %s", (_what, said, counted, figure, greatest) => {
    const drafts = [...others, ...said];
    const counts = { principals: counted, recipients: 1, recipientsUnknown: false };
    const facts = settledFacts(drafts);
    const input = aGuideInput({ drafts, counts });
    expect(toLaw(facts, { knownAt, counted })["principals.known"]).toBe(figure);
    expect(countPeople(assess(facts, { knownAt, counted }, input.now).facts).least).toBe(figure);
    expect(situationOf(input).people.counts).toBe(figure);
    expect(exposureOf(facts, counts, []).most).toBe(greatest);
    const { people } = situationOf(input);
    expect(people.most ?? people.counts).toBe(greatest);
  });

  it("leaves those to be told whom only one source speaks of", () => {
    const drafts = [...others, known(1288), most(1288), known(31, "file"), most(31, "file")];
    const input = aGuideInput({
      ...decided,
      drafts,
      now: inJapan("11-12 09:00"),
      counts: { principals: 31, recipients: 1, recipientsUnknown: false },
      records: [aRecord("notification", "mail", { count: 31 })],
    });
    const step = guideOf(input).steps.find(({ step: id }) => id === "notify");
    expect(step).toMatchObject({ state: "turn", why: "notify-partly", values: { count: 1257 } });
  });
});
