import { describe, expect, it } from "vitest";
import { answerTo, inShort, type OwnCase, people } from "@/lib/testing/law-case";

const yes = { malicious: "yes" };
const unread = { recovered_unread: true };
/** Day 30 of 2026-09-01. */
const D30 = "by 2026-09-30";

const leak: readonly OwnCase[] = [
  ["nothing went out", "3-5-1-2", { recipients: "none", special_care_info: true }, "not required"],
  ["another department", "3-5-1-2", { recipients: "internal", ...people(5000) }, "not required"],
  ["the person themself", "3-5-1-2", { recipients: "data_subject", special_care_info: true }, "not required"],
  [
    "who received it is not known",
    "3-5-3-1 ※2",
    { recipients: null, special_care_info: true },
    `required 1 ${D30}`,
  ],
  [
    "not known whether unread",
    "Q&A 6-1",
    { recovered_unread: null, special_care_info: true },
    `required 1 ${D30}`,
  ],
  ["deleted after reading", "3-5-1-2", people(1500), `required 4 ${D30}`],
  [
    "page closed, logs show no view",
    "Q&A 6-1(2)",
    { event_type: "public_exposure", recipients: "public", ...unread, ...people(9000) },
    "not required",
  ],
  [
    "published, yet said to be unread",
    "contradiction",
    { recipients: "public", ...unread, special_care_info: true },
    `required 1 ${D30}`,
  ],
  [
    "lost outside, found again unopened",
    "3-5-1-2",
    { event_type: "lost", ...unread, ...people(3000) },
    "not required",
  ],
  [
    "lost inside without a copy",
    "3-5-1-3",
    { event_type: "lost", recipients: "internal", same_data_kept_elsewhere: false, special_care_info: true },
    `required 1 ${D30}`,
  ],
  [
    "lost inside, the original is kept",
    "3-5-1-3",
    { event_type: "lost", recipients: "internal", same_data_kept_elsewhere: true, special_care_info: true },
    "not required",
  ],
  [
    "lost outside, the original is kept",
    "3-5-1-3",
    { event_type: "lost", same_data_kept_elsewhere: true, special_care_info: true },
    `required 1 ${D30}`,
  ],
  [
    "thrown away with the rubbish",
    "3-5-1-3",
    { event_type: "destroyed_by_mistake", same_data_kept_elsewhere: true, ...people(1001) },
    `required 4 ${D30}`,
  ],
  [
    "deleted by mistake, no copy, 1,000",
    "3-5-1-3",
    {
      event_type: "destroyed_by_mistake",
      recipients: "none",
      same_data_kept_elsewhere: false,
      ...people(1000),
    },
    "not required",
  ],
  [
    "deleted by mistake, perhaps outside",
    "3-5-1-3",
    {
      event_type: "destroyed_by_mistake",
      recipients: null,
      same_data_kept_elsewhere: true,
      special_care_info: true,
    },
    "review",
  ],
  [
    "deleted by plan",
    "3-5-1-3",
    { event_type: "planned_deletion", recipients: "none", special_care_info: true },
    "not required",
  ],
  [
    "key lost, no copy, 1,001",
    "3-5-1-4 例2",
    { event_type: "key_lost", recipients: "none", same_data_kept_elsewhere: false, ...people(1001) },
    `required 4 ${D30}`,
  ],
  [
    "key lost, copy kept",
    "3-5-1-4 なお書き",
    { event_type: "key_lost", recipients: "none", same_data_kept_elsewhere: true, ...people(1001) },
    "not required",
  ],
  [
    "key lost, perhaps a copy",
    "3-5-1-4",
    { event_type: "key_lost", recipients: "none", ...people(1001) },
    `required 4 ${D30}`,
  ],
  [
    "own decision to provide",
    "3-5-1-2",
    { event_type: "intentional_provision", ...people(5000) },
    "not required",
  ],
  [
    "provided by an employee for gain",
    "3-5-3-1(3)",
    { event_type: "intentional_provision", ...yes },
    "review 3",
  ],
  [
    "service blocked, nothing else known",
    "3-5-3-1(3)",
    { event_type: "dos", ...yes, recipients: null },
    "review",
  ],
  [
    "service blocked, nothing went out",
    "3-5-3-1(3)",
    { event_type: "dos", ...yes, recipients: "none" },
    "not required",
  ],
];

describe.each([["leak, loss and damage", leak]])("%s", (_group, cases) => {
  it.each(cases)("%s (%s)", (_title, _source, facts, said) => {
    expect(inShort(answerTo(facts))).toBe(said);
  });
});
