import { describe, expect, it } from "vitest";
import { answerTo, inShort, type OwnCase, people } from "@/lib/testing/law-case";

const yes = { malicious: "yes" };
const basis = { leak_ruled_out_basis: "通信の記録で確認" };
const at = (day: string) => ({ discovered_at: `${day}T10:00:00+09:00` });
/** Day 30 of 2026-09-01. */
const D30 = "by 2026-09-30";
/** Day 60 of 2026-09-01. */
const D60 = "by 2026-10-30";

const attack: readonly OwnCase[] = [
  [
    "intrusion, malice not stated",
    "7条3号",
    { event_type: "unauthorised_access", malicious: null },
    `required 3 ${D60}`,
  ],
  ["theft, malice not stated", "7条3号", { event_type: "stolen", malicious: null }, `required 3 ${D60}`],
  [
    "theft is never without malice",
    "contradiction",
    { event_type: "stolen", malicious: "no" },
    `required 3 ${D60}`,
  ],
  [
    "intrusion by a finder of holes",
    "7条3号",
    { event_type: "unauthorised_access", malicious: "no" },
    "review 3",
  ],
  [
    "lost or stolen, theft suspected",
    "7条3号",
    { event_type: "lost_or_stolen", malicious: "suspected" },
    `required 3 ${D60}`,
  ],
  ["lost or stolen, not known which", "7条3号", { event_type: "lost_or_stolen", malicious: null }, "review"],
  [
    "lost or stolen, surely lost",
    "7条4号",
    { event_type: "lost_or_stolen", malicious: "no", ...people(1001) },
    `required 4 ${D30}`,
  ],
  ["employee sells a list", "3-5-3-1(3) 例4", { event_type: "insider", ...yes }, `required 3 ${D60}`],
  [
    "employee looks, malice denied, inside",
    "3-5-1-2",
    { event_type: "insider", malicious: "no", recipients: "internal" },
    "not required",
  ],
  [
    "ransomware, backups, theft not excluded",
    "3-5-3-1 ※4",
    { event_type: "ransomware", ...yes, same_data_kept_elsewhere: true },
    `required 3 ${D60}`,
  ],
  [
    "ransomware, backups, theft excluded",
    "3-5-1-4",
    { event_type: "ransomware", ...yes, same_data_kept_elsewhere: true, ...basis, recipients: "none" },
    "not required",
  ],
  [
    "ransomware, no backups, theft excluded",
    "3-5-1-4 例3",
    { event_type: "ransomware", ...yes, same_data_kept_elsewhere: false, ...basis, recipients: "none" },
    `required 3 ${D60}`,
  ],
  [
    "ransomware, backups, no trace but no basis",
    "3-5-3-1 ※4",
    { event_type: "ransomware", ...yes, same_data_kept_elsewhere: true, recipients: "none" },
    "review 3",
  ],
  [
    "malware removed, nothing confirmed",
    "Q&A 6-14",
    { event_type: "malware", malicious: "suspected", recipients: "none" },
    "review 3",
  ],
  [
    "malware with traffic to a known server",
    "3-5-3-1 ※4(ウ)",
    { event_type: "malware", malicious: "suspected" },
    `required 3 ${D60}`,
  ],
  [
    "skimming before storage, 3,000 cards",
    "3-5-1-1",
    {
      event_type: "input_interception",
      information_type: "planned_personal_data",
      financial_data: "card_number",
      ...people(3000),
      ...yes,
    },
    `required 3 ${D60}`,
  ],
  [
    "skimming before the rule reached planned data",
    "7条3号",
    {
      event_type: "input_interception",
      information_type: "planned_personal_data",
      ...yes,
      ...at("2024-03-31"),
    },
    "not required",
  ],
  [
    "skimming on the day it did",
    "7条3号",
    {
      event_type: "input_interception",
      information_type: "planned_personal_data",
      ...yes,
      ...at("2024-04-01"),
    },
    "required 3 by 2024-05-30",
  ],
  [
    "planned data mis-sent without malice, 5,000",
    "3-5-1-1",
    { information_type: "planned_personal_data", special_care_info: true, ...people(5000) },
    "not required",
  ],
  [
    "planned data mis-sent, malice not known",
    "3-5-1-1",
    { information_type: "planned_personal_data", malicious: null },
    "review",
  ],
  [
    "altered reply envelope",
    "3-5-3-1(3) 例8",
    { event_type: "misdelivered_paper", information_type: "planned_personal_data", ...yes },
    `required 3 ${D60}`,
  ],
  [
    "link on the own page altered",
    "3-5-3-1(3) 例7",
    { event_type: "phishing_impersonation", information_type: "planned_personal_data", ...yes },
    `required 3 ${D60}`,
  ],
  [
    "independent fake site",
    "3-5-3-1(3)",
    { event_type: "phishing_impersonation", information_type: "not_held_or_being_acquired", ...yes },
    "not required",
  ],
  [
    "intrusion with one patient",
    "3-5-3-4",
    { event_type: "unauthorised_access", special_care_info: true, ...people(1), ...yes },
    `required 1,3 ${D60}`,
  ],
];

describe.each([["attacks", attack]])("%s", (_group, cases) => {
  it.each(cases)("%s (%s)", (_title, _source, facts, said) => {
    expect(inShort(answerTo(facts))).toBe(said);
  });
});
