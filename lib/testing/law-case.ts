import { answerCase, type CaseAnswer } from "@/lib/law/answer-case";
import { readCase } from "@/lib/law/read-case";

/** An ordinary mis-sent mail of ten people, all of it known: each case says only what is different. */
const ORDINARY = {
  event_type: "misdirected_message",
  information_type: "personal_data",
  special_care_info: false,
  financial_data: "none",
  encryption: "none",
  principals: { known: 10, max: 10 },
  malicious: "no",
  role: "controller",
  entrustor_notified_at: null,
  recipients: "external",
  recovered_unread: false,
  same_data_kept_elsewhere: null,
  discovered_at: "2026-09-01T10:00:00+09:00",
};

/** What a case comes out as, in short: "required 1,4 by 2026-09-30", "not required", "review 3", "not required (3)". */
export type Said = string;

export type OwnCase = readonly [
  title: string,
  source: string,
  facts: Readonly<Record<string, unknown>>,
  said: Said,
];

export const people = (known: number | null, max: number | null = known) => ({ principals: { known, max } });

/** The answer to a case that differs from the ordinary one in these facts. */
export function answerTo(facts: Readonly<Record<string, unknown>>, regime = "APPI"): CaseAnswer {
  const read = readCase({ id: "own", regime, facts: { ...ORDINARY, ...facts } });
  if (!read.ok) throw new Error(`${read.fault.code} at ${read.fault.at}`);
  return answerCase(read.given);
}

export function inShort({ decision, categories, final_due: due }: CaseAnswer): Said {
  const items = categories.join();
  if (decision === "required") return `required ${items} by ${due}`;
  if (decision === "needs_review") return `review ${items}`.trim();
  return items ? `not required (${items})` : "not required";
}
