import { describe, expect, it } from "vitest";
import { answerTo, inShort, type OwnCase, people } from "@/lib/testing/law-case";

const organ = { role: "administrative_organ" };
const yes = { malicious: "yes" };
const D30 = "by 2026-09-30";
const D60 = "by 2026-10-30";

const organs: readonly OwnCase[] = [
  ["100 people", "43条4号", { ...organ, ...people(100) }, "not required"],
  ["101 people", "43条4号", { ...organ, ...people(101) }, `required 4 ${D30}`],
  ["90 to 110 people", "43条4号", { ...organ, ...people(90, 110) }, `required 4 ${D30}`],
  [
    "special care of one",
    "43条1号",
    { ...organ, special_care_info: true, ...people(1) },
    `required 1 ${D30}`,
  ],
  ["card numbers", "43条2号", { ...organ, financial_data: "card_number" }, `required 2 ${D30}`],
  ["intrusion", "43条3号", { ...organ, event_type: "unauthorised_access", ...yes }, `required 3 ${D60}`],
  [
    "planned information, stolen",
    "43条3号",
    { ...organ, event_type: "stolen", information_type: "planned_personal_data", ...yes },
    `required 3 ${D60}`,
  ],
  [
    "special care of an ordinance",
    "43条5号",
    { ...organ, ordinance_special_care: true },
    `required 5 ${D30}`,
  ],
  [
    "the press exemption is not the organ's",
    "57条",
    { ...organ, exempt_purpose: "press", ...people(101) },
    `required 4 ${D30}`,
  ],
  [
    "scattered information",
    "60条1項 [M]",
    { ...organ, information_type: "scattered_personal_information", ...people(101) },
    "review 4",
  ],
  [
    "its entrustee reports under art. 26",
    "行政機関等編 3-4-2",
    { role: "entrustee", ...people(101) },
    "not required",
  ],
  [
    "encrypted, key safe",
    "43条",
    { ...organ, encryption: { advanced: true, key_protected: true }, ...people(5000) },
    "not required",
  ],
  ["the number is not known", "43条4号", { ...organ, ...people(20, null) }, "review"],
  [
    "100 passed later",
    "43条4号",
    {
      ...organ,
      ...people(150),
      timeline: [
        { at: "2026-06-01T09:00:00+09:00", principals: 80 },
        { at: "2026-06-22T09:00:00+09:00", principals: 150 },
      ],
    },
    "required 4 by 2026-07-21",
  ],
];

const myNumber: readonly OwnCase[] = [
  ["100 people", "2条4号", people(100), "not required"],
  ["101 people", "2条4号", people(101), `required 4 ${D30}`],
  [
    "one person online",
    "2条3号",
    { event_type: "public_exposure", recipients: "public", ...people(1) },
    `required 3 ${D30}`,
  ],
  [
    "one person online, recipients not known",
    "2条3号",
    { event_type: "public_exposure", recipients: null, ...people(1) },
    `required 3 ${D30}`,
  ],
  [
    "one person seen by another member only",
    "2条3号",
    { event_type: "public_exposure", ...people(1) },
    "review 3",
  ],
  [
    "online, logs show no view",
    "Q&A 17-1",
    { event_type: "public_exposure", recipients: "public", recovered_unread: true, ...people(1) },
    "not required",
  ],
  ["theft of one", "2条2号", { event_type: "stolen", ...yes, ...people(1) }, `required 2 ${D60}`],
  [
    "intrusion and 101",
    "2条2号・4号",
    { event_type: "unauthorised_access", ...yes, ...people(101) },
    `required 2,4 ${D60}`,
  ],
  [
    "an employee looks up out of curiosity",
    "2条2号ロ",
    { event_type: "insider", malicious: "suspected", recipients: "internal", ...people(1) },
    `required 2 ${D60}`,
  ],
  [
    "an employee looks up 101 without need",
    "2条2号・4号",
    { event_type: "insider", ...yes, recipients: "internal", ...people(101) },
    `required 2,4 ${D60}`,
  ],
  [
    "provided against art. 19",
    "2条4号",
    { event_type: "intentional_provision", ...people(101) },
    `required 4 ${D30}`,
  ],
  ["special care is no item of this Act", "2条", { special_care_info: true }, "not required"],
  ["cards are no item of this Act", "2条", { financial_data: "card_number" }, "not required"],
  ["data of the network", "2条1号", { specified_system: true, ...people(1) }, `required 1 ${D30}`],
  ["another department, 500", "3-5-1-2", { recipients: "internal", ...people(500) }, "not required"],
  [
    "encrypted, key safe",
    "Q&A 17-14",
    { event_type: "stolen", ...yes, encryption: { advanced: true, key_protected: true }, ...people(500) },
    "not required",
  ],
  [
    "the press exemption is not of this Act",
    "57条",
    { exempt_purpose: "press", ...people(101) },
    `required 4 ${D30}`,
  ],
  ["companies only", "29条の4", { information_type: "corporate_only", ...people(500) }, "not required"],
  [
    "entrustee that told in time",
    "29条の4第1項",
    { role: "entrustee", entrustor_notified_at: "2026-09-02T09:00:00+09:00", ...people(101) },
    "not required (4)",
  ],
  [
    "courier",
    "Q&A 17-18",
    { role: "courier", event_type: "misdelivered_paper", ...people(101) },
    "not required",
  ],
];

describe("administrative organs", () => {
  it.each(organs)("%s (%s)", (_title, _source, facts, said) => {
    expect(inShort(answerTo(facts, "APPI-68"))).toBe(said);
  });

  it("need not notify of information closed to the people, and report it all the same", () => {
    const answer = answerTo({ ...organ, ...people(101), non_disclosure_information: true }, "APPI-68");
    expect(answer).toMatchObject({ report_required: true, notify_required: false });
  });
});

describe("the My Number Act", () => {
  it.each(myNumber)("%s (%s)", (_title, _source, facts, said) => {
    expect(inShort(answerTo(facts, "MyNumber"))).toBe(said);
  });
});
