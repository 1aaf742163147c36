import { describe, expect, it } from "vitest";
import { answerTo, inShort, type OwnCase, people } from "@/lib/testing/law-case";

const yes = { malicious: "yes" };
const safe = { encryption: { advanced: true, key_protected: true } };
/** Day 30 of 2026-09-01. */
const D30 = "by 2026-09-30";
/** Day 60 of 2026-09-01. */
const D60 = "by 2026-10-30";

const categories: readonly OwnCase[] = [
  ["1,000 people", "7条4号", people(1000), "not required"],
  ["1,001 people", "7条4号", people(1001), `required 4 ${D30}`],
  ["800 to 1,200", "3-5-3-1(4)", people(800, 1200), `required 4 ${D30}`],
  ["not counted, at most 1,001", "3-5-3-1(4)", people(null, 1001), `required 4 ${D30}`],
  ["not counted, at most 1,000", "3-5-3-1(4)", people(null, 1000), "not required"],
  ["not counted at all", "3-5-3-1 ※2", people(null), "review"],
  ["1,001 found, the most not known", "3-5-3-1(4)", people(1001, null), `required 4 ${D30}`],
  ["1,200 found of at most 900", "contradiction", people(1200, 900), `required 4 ${D30}`],
  ["nobody", "7条", { ...people(0), special_care_info: true }, "not required"],
  [
    "full card number of one",
    "Q&A 6-12",
    { financial_data: "card_number", ...people(1) },
    `required 2 ${D30}`,
  ],
  ["last four digits and expiry", "Q&A 6-12", { financial_data: "card_last4_expiry" }, "not required"],
  ["last four digits", "Q&A 14-8", { financial_data: "card_last4" }, "not required"],
  ["bank ID and password", "3-5-3-1(2) 例2", { financial_data: "id_password_bank" }, `required 2 ${D30}`],
  ["gift codes of 1,001", "7条4号", { financial_data: "gift_code", ...people(1001) }, `required 4 ${D30}`],
  ["hashed passwords", "3-5-3-1(2)", { financial_data: "id_hashed_password" }, "review 2"],
  ["special care and 1,001", "3-5-3-4", { special_care_info: true, ...people(1001) }, `required 1,4 ${D30}`],
  [
    "special care not known, yet 1,001",
    "7条4号",
    { special_care_info: null, ...people(1001) },
    `required 4 ${D30}`,
  ],
  ["malice not known", "7条3号", { malicious: null }, "review"],
  ["malice suspected in a mis-send", "7条3号", { malicious: "suspected" }, `required 3 ${D60}`],
];

const covered: readonly OwnCase[] = [
  [
    "corporate_only",
    "2-1 ※3",
    { information_type: "corporate_only", special_care_info: true, ...people(5000) },
    "not required",
  ],
  [
    "deceased_only",
    "2-1 ※2",
    { information_type: "deceased_only", special_care_info: true, ...people(5000) },
    "not required",
  ],
  [
    "anonymised",
    "16条3項",
    { information_type: "anonymised", special_care_info: true, ...people(5000) },
    "not required",
  ],
  [
    "pseudonymised",
    "41条9項",
    { information_type: "pseudonymised", special_care_info: true, ...people(5000) },
    "not required",
  ],
  [
    "personal_related_only",
    "16条3項",
    { information_type: "personal_related_only", special_care_info: true, ...people(5000) },
    "not required",
  ],
  [
    "statistics",
    "2条1項",
    { information_type: "statistics", special_care_info: true, ...people(5000) },
    "not required",
  ],
  [
    "scattered_personal_information",
    "2-4",
    { information_type: "scattered_personal_information", special_care_info: true, ...people(5000) },
    "not required",
  ],
  [
    "commercial_directory",
    "2-4",
    { information_type: "commercial_directory", special_care_info: true, ...people(5000) },
    "not required",
  ],
  [
    "confidential_non_personal",
    "2条1項",
    { information_type: "confidential_non_personal", special_care_info: true, ...people(5000) },
    "not required",
  ],
  [
    "not_business_use",
    "16条2項",
    { information_type: "not_business_use", special_care_info: true, ...people(5000) },
    "not required",
  ],

  [
    "kind of information not known",
    "3-5-3-1 ※2",
    { information_type: null, special_care_info: true },
    "review",
  ],
  [
    "encrypted, key safe",
    "Q&A 17-14",
    { event_type: "stolen", ...yes, ...safe, ...people(5000) },
    "not required",
  ],
  [
    "encrypted, key stolen with it",
    "Q&A 17-14",
    { event_type: "stolen", ...yes, encryption: { advanced: true, key_protected: false } },
    `required 3 ${D60}`,
  ],
  [
    "encrypted, key not known",
    "unknown lowers nothing",
    { event_type: "stolen", ...yes, encryption: { advanced: true } },
    `required 3 ${D60}`,
  ],
  [
    "encrypted by the attacker",
    "3-5-1-4",
    { event_type: "ransomware", ...yes, encryption: { ...safe.encryption, by_attacker: true } },
    `required 3 ${D60}`,
  ],
  [
    "encrypted by oneself, the key lost",
    "3-5-1-4 例2",
    { event_type: "key_lost", recipients: "none", same_data_kept_elsewhere: false, ...safe, ...people(5000) },
    "review 4",
  ],
  [
    "encrypted, wiped from afar",
    "Q&A 17-14",
    { event_type: "stolen", ...yes, encryption: { advanced: true, remote_wipe: true } },
    "not required",
  ],
  [
    "encrypted, media that erase themselves",
    "Q&A 17-14 [M]",
    { event_type: "lost", ...people(5000), encryption: { advanced: true, auto_erase: true } },
    "review 4",
  ],
  [
    "a screen lock, wiped from afar",
    "Q&A 17-14",
    { event_type: "stolen", ...yes, encryption: { advanced: false, remote_wipe: true } },
    `required 3 ${D60}`,
  ],
  ["press purpose", "57条", { exempt_purpose: "press", ...people(5000) }, "not required"],
  ["political purpose", "57条", { exempt_purpose: "political", special_care_info: true }, "not required"],
  [
    "research is no exempt purpose",
    "57条",
    { exempt_purpose: "academic", special_care_info: true },
    `required 1 ${D30}`,
  ],
];

describe.each([
  ["the four categories", categories],
  ["what is covered", covered],
])("%s", (_group, cases) => {
  it.each(cases)("%s (%s)", (_title, _source, facts, said) => {
    expect(inShort(answerTo(facts))).toBe(said);
  });
});
