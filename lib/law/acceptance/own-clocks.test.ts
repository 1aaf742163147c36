import { describe, expect, it } from "vitest";
import { answerTo, inShort, type OwnCase, people } from "@/lib/testing/law-case";

const yes = { malicious: "yes" };
const at = (day: string) => ({ discovered_at: `${day}T10:00:00+09:00` });
/** Day 30 of 2026-09-01. */
const D30 = "by 2026-09-30";
/** Day 60 of 2026-09-01. */
const D60 = "by 2026-10-30";
const step = (day: string, principals?: number) => ({
  at: `${day}T09:00:00+09:00`,
  ...(principals ? { principals } : {}),
});

const entrusted: readonly OwnCase[] = [
  [
    "entrustee that told nobody",
    "26条1項",
    { role: "entrustee", event_type: "unauthorised_access", ...yes },
    `required 3 ${D60}`,
  ],
  [
    "entrustee that told on day 5",
    "9条",
    { role: "entrustee", special_care_info: true, entrustor_notified_at: "2026-09-05T23:59:00+09:00" },
    "not required (1)",
  ],
  [
    "entrustee that told on day 6",
    "9条 速やかに",
    { role: "entrustee", special_care_info: true, entrustor_notified_at: "2026-09-06T00:00:00+09:00" },
    "review 1",
  ],
  [
    "a controller's notice releases nobody",
    "26条1項",
    { special_care_info: true, entrustor_notified_at: "2026-09-01T12:00:00+09:00" },
    `required 1 ${D30}`,
  ],
  [
    "entrustee, data not entrusted",
    "3-5-3-2",
    { role: "entrustee", data_entrusted_to_this_role: false, special_care_info: true },
    "not required",
  ],
  [
    "cloud provider that does not handle it",
    "3-5-3-5",
    { role: "cloud_provider_not_handling", ...people(5000) },
    "not required",
  ],
  ["courier", "Q&A 17-18", { role: "courier", special_care_info: true }, "not required"],
  ["role not known", "unknown lowers nothing", { role: null, special_care_info: true }, `required 1 ${D30}`],
  [
    "entrustor, told later than it knew itself",
    "3-5-3-5",
    { special_care_info: true, entrustee_notice_at: "2026-09-08T10:00:00+09:00" },
    `required 1 ${D30}`,
  ],
  [
    "entrustor, told before it recorded it",
    "3-5-3-5",
    { special_care_info: true, ...at("2026-09-08"), entrustee_notice_at: "2026-09-01T10:00:00+09:00" },
    `required 1 ${D30}`,
  ],
];

const clocks: readonly OwnCase[] = [
  [
    "1,000 passed later",
    "3-5-3-1(4)",
    {
      ...people(1500),
      timeline: [step("2026-06-01", 300), step("2026-06-10", 1000), step("2026-07-03", 1500)],
    },
    "required 4 by 2026-08-03",
  ],
  [
    "special care at first, 1,000 passed later",
    "3-5-3-4",
    {
      ...people(1500),
      special_care_info: true,
      timeline: [step("2026-06-01", 300), step("2026-07-03", 1500)],
    },
    "required 1,4 by 2026-06-30",
  ],
  [
    "malice at first, 1,000 passed later",
    "3-5-3-4",
    {
      ...people(1500),
      ...yes,
      event_type: "stolen",
      timeline: [step("2026-06-01", 300), step("2026-07-03", 1500)],
    },
    "required 3,4 by 2026-07-30",
  ],
  [
    "steps out of order",
    "3-5-3-3",
    { ...people(1500), timeline: [step("2026-06-08"), step("2026-06-01")] },
    "required 4 by 2026-06-30",
  ],
  [
    "a branch knew before headquarters",
    "3-5-3-3",
    { special_care_info: true, timeline: [step("2026-06-01"), step("2026-06-20")] },
    "required 1 by 2026-06-30",
  ],
  [
    "the taker's own knowledge is left out",
    "行政機関等編 3-4-1",
    {
      event_type: "insider",
      ...yes,
      timeline: [{ ...step("2026-06-01"), only_wrongdoer_knew: true }, step("2026-06-20")],
    },
    "required 3 by 2026-08-18",
  ],
  ["Golden Week", "3-5-3-4 ※2", { special_care_info: true, ...at("2026-04-04") }, "required 1 by 2026-05-07"],
  ["year end", "3-5-3-4 ※2", { special_care_info: true, ...at("2026-12-02") }, "required 1 by 2027-01-04"],
  [
    "year end, 60 days",
    "3-5-3-4 ※2",
    { ...yes, event_type: "stolen", ...at("2026-11-02") },
    "required 3 by 2027-01-04",
  ],
  ["leap day", "3-5-3-4", { special_care_info: true, ...at("2028-01-31") }, "required 1 by 2028-02-29"],
  [
    "known at 23:59 in Japan",
    "3-5-3-4",
    { special_care_info: true, discovered_at: "2026-06-01T14:59:59Z" },
    "required 1 by 2026-06-30",
  ],
  [
    "known at 0:00 in Japan",
    "3-5-3-4",
    { special_care_info: true, discovered_at: "2026-06-01T15:00:00Z" },
    "required 1 by 2026-07-01",
  ],
  [
    "nobody wrote down when",
    "3-5-3-3",
    { special_care_info: true, discovered_at: null },
    "required 1 by null",
  ],
];

describe.each([
  ["entrustees and others", entrusted],
  ["clocks", clocks],
])("%s", (_group, cases) => {
  it.each(cases)("%s (%s)", (_title, _source, facts, said) => {
    expect(inShort(answerTo(facts))).toBe(said);
  });
});
