import { describe, expect, it } from "vitest";
import type { FactValue } from "@/lib/facts/fact-draft";
import { HAPPENED } from "@/lib/incidents/happened";
import { answersOf, notKnown, saying } from "@/lib/testing/answers";
import { QUESTIONS } from "./catalogue";
import { laterQuestions, nextQuestion, placeOf, questionsLeft } from "./next-question";
import { pathOf } from "./path";
import type { Given, KnownFacts } from "./question";

const SEEN = new Date("2026-11-09T13:20:00Z");
const facts = (values: Readonly<Record<string, FactValue>>): KnownFacts =>
  new Map(Object.entries(values).map(([name, value]) => [name, { value }]));

/** Answers whatever is asked, with what the story says and else not knowing, until all is recorded. */
function walk(story: Readonly<Record<string, Partial<Given>>>, known: KnownFacts = new Map()): string[] {
  const answers = new Map<string, Given>();
  for (let next = nextQuestion(answers, known); next; next = nextQuestion(answers, known)) {
    const said = story[next.key];
    answers.set(next.key, said ? saying(said) : notKnown);
  }
  return [...answers.keys()];
}

/** What can wait once the first are answered so. */
const laterOf = (story: Readonly<Record<string, Partial<Given>>>, known: KnownFacts = new Map()) => {
  const asked = walk(story, known);
  const said = asked.map((key): [string, Given] => [key, story[key] ? saying(story[key]) : notKnown]);
  return laterQuestions(new Map(said), known).map(({ key }) => key);
};

const onePerson = {
  occurred: { instant: SEEN },
  awareness: { instant: SEEN, typed: { department: "営業部" } },
  principals: { number: 1 },
  data_items: { codes: ["name", "address"] },
};

it("asks for the key where a person said of the file that it was encrypted", () => {
  const known = facts({
    protection: { answer: "yes", code: "encrypted" },
    "encryption.advanced": { answer: "yes" },
  });
  const asked = walk({ happened: { codes: ["lost"] }, thing_lost: { codes: ["usb"] } }, known);
  expect(asked).toContain("key_protected");
  expect(asked).not.toContain("protection");
});

describe("a mistake that concerns one person", () => {
  it.each([
    [
      "a mail",
      { happened: { codes: ["mail"] }, mail_mistake: { codes: ["wrong_recipient"] } },
      "mail_mistake",
    ],
    ["a fax", { happened: { codes: ["paper"] }, way_it_went: { codes: ["fax"] } }, "way_it_went"],
    ["an envelope", { happened: { codes: ["paper"] }, way_it_went: { codes: ["post"] } }, "way_it_went"],
    [
      "something handed over",
      { happened: { codes: ["paper"] }, way_it_went: { codes: ["by_hand"] } },
      "way_it_went",
    ],
  ])("is recorded after six questions: %s", (_what, story, kind) => {
    const asked = walk({ ...onePerson, ...story });
    expect(asked).toEqual(["happened", kind, "occurred", "awareness", "principals", "data_items"]);
  });

  it("keeps everything else to be answered later", () => {
    const answers = answersOf({ happened: "mail", mail_mistake: "wrong_recipient", ...onePerson });
    expect(nextQuestion(answers)).toBeNull();
    const later = laterQuestions(answers).map(({ key }) => key);
    expect(later).toEqual(
      expect.arrayContaining(["opened", "recipient_kind", "my_number", "from_database", "role"]),
    );
    expect(placeOf("opened", answers)).toMatchObject({ isLater: true });
  });

  it("is six questions from the first page on", () => {
    const answers = answersOf({ happened: "mail" });
    expect(questionsLeft(answers)).toHaveLength(5);
    expect(placeOf("mail_mistake", answers)).toEqual({
      number: 2,
      of: 6,
      before: "happened",
      isLater: false,
    });
  });

  it.each([[{ number: 2 }], [{ number: 1, most: 3 }], [{ isUnknown: true }]])(
    "goes on asking when it may be more than one: %o",
    (principals) => {
      const asked = walk({ ...onePerson, principals, happened: { codes: ["mail"] } });
      expect(asked.length).toBeGreaterThan(12);
      expect(asked).toContain("opened");
    },
  );

  it("is no such mistake where papers were discarded", () => {
    const asked = walk({
      ...onePerson,
      happened: { codes: ["paper"] },
      way_it_went: { codes: ["discarded"] },
    });
    expect(asked).toContain("same_data_kept");
    expect(asked).not.toContain("destination_known");
  });
});

describe("the way through the questions", () => {
  it.each(HAPPENED)("ends, asks nothing twice and asks the times: %s", (happened) => {
    const asked = walk({ happened: { codes: [happened] } });
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.some((key) => key === "occurred" || key === "exposed_period")).toBe(true);
    expect(asked).toContain("awareness");
    expect(asked.length).toBeLessThan(30);
  });

  it("asks the common ones where nobody knows what happened", () => {
    expect(walk({}).slice(0, 5)).toEqual(["happened", "occurred", "awareness", "principals", "data_items"]);
  });

  it("can reach every question", () => {
    const tries = HAPPENED.flatMap((code): Readonly<Record<string, Partial<Given>>>[] => {
      const happened = { codes: [code] };
      const deeper = { protection: { codes: ["encrypted"] }, way_it_went: { codes: ["post"] } };
      return [{ happened }, { happened, ...deeper }, { happened, intrusion_sign: { codes: ["detection"] } }];
    });
    const telecom = facts({ sector: { answer: "yes", code: "telecom" } });
    const reached = new Set(
      tries.flatMap((story) => [...walk(story), ...laterOf(story), ...laterOf(story, telecom)]),
    );
    expect([...QUESTIONS.keys()].filter((key) => !reached.has(key))).toEqual([]);
  });

  it("asks nothing about people where there are none", () => {
    const asked = walk({ happened: { codes: ["partner_secret"] }, secret_with_people: { codes: ["no"] } });
    expect(asked).not.toContain("data_items");
    expect(asked).not.toContain("principals");
    expect(asked).toContain("secret_contract");
  });

  it("does not ask about malice where the event is a suspicion by itself", () => {
    expect(walk({ happened: { codes: ["intrusion"] } })).not.toContain("malicious");
    expect(walk({ happened: { codes: ["lost"] } })).toContain("malicious");
  });

  it("does not ask for My Numbers that were ticked", () => {
    expect(walk({ happened: { codes: ["lost"] }, data_items: { codes: ["my_number"] } })).not.toContain(
      "my_number",
    );
    expect(walk({ happened: { codes: ["lost"] }, data_items: { codes: ["name"] } })).toContain("my_number");
  });
});

describe("what a file has answered", () => {
  const fromFile = facts({
    event_type: { answer: "yes", code: "misdirected_message" },
    mistake: { answer: "yes", code: "wrong_attachment" },
    occurred_at: { answer: "yes", instant: SEEN },
    "principals.max": { answer: "yes", number: 1288 },
    data_items: { answer: "yes", codes: ["name"] },
    special_care_info: { answer: "no" },
  });

  it("is not asked again", () => {
    const asked = walk({}, fromFile);
    for (const key of ["happened", "mail_mistake", "occurred", "principals", "data_items"]) {
      expect(asked).not.toContain(key);
    }
    expect(asked[0]).toBe("awareness");
    expect(asked).toContain("opened");
  });

  it("is asked where sources contradict each other", () => {
    const torn = new Map([...fromFile, ["mistake", { value: { answer: "unknown" } as FactValue }]]);
    expect(walk({}, torn)).toContain("mail_mistake");
  });

  it("stays to be corrected where a person has answered it before", () => {
    const path = pathOf(answersOf({ happened: "mail", occurred: { instant: SEEN } }), fromFile);
    expect([...path.first, ...path.later].map(({ key }) => key)).toContain("occurred");
  });
});
