import * as z from "zod";
import { DataItem } from "@/lib/db/generated/enums";
import { ALTERED, id, manyOf, oneOf, optionalLine, version } from "@/lib/forms/fields";
import type { CalendarDay } from "@/lib/i18n/format";
import { parseCount } from "@/lib/questions/parse-count";
import { parseInstant } from "@/lib/time/parse-instant";
import { type Correction, correction, MISTAKES, MOST_TICKS } from "./correction";
import { FINANCIAL_CODES, type ProposalKind } from "./proposed";

const TYPED = 60;
const OPEN = "unknown";
const YES_NO = ["yes", "no", OPEN] as const;
const [FIRST_ITEM = "name", ...OTHER_ITEMS] = Object.values(DataItem);

const line = () => optionalLine(TYPED);
const bound = { incidentId: id(), proposalId: id(), kind: z.string(), version: version() };
/** The answer to a conflict sends several ticks joined by commas, as one value. */
const places = () =>
  z
    .array(z.string())
    .max(MOST_TICKS, { error: ALTERED })
    .transform((sent) => sent.flatMap((value) => value.split(",")).filter(Boolean))
    .pipe(z.array(z.string().regex(/^\d{1,3}$/, { error: ALTERED })).max(MOST_TICKS, { error: ALTERED }))
    .transform((chosen) => chosen.map(Number));

/** The fields that the form of each kind sends. What cannot be corrected by hand has no form. */
const FIELDS = {
  mistake: { mistake: oneOf([...MISTAKES, "none"]) },
  people: { known: line(), most: line() },
  bcc: { is: oneOf(["none", "some"]), count: line() },
  recipients: { chosen: places() },
  visible_addresses: { chosen: places() },
  data_items: { items: manyOf([FIRST_ITEM, ...OTHER_ITEMS]) },
  special_care: { found: oneOf(YES_NO) },
  my_number: { found: oneOf(YES_NO) },
  financial_data: { code: oneOf([...FINANCIAL_CODES, OPEN]) },
  partner_secret: { is: oneOf(["yes", "no"]) },
  occurred_at: { at: line() },
  sender: { name: optionalLine(100) },
  encryption: { protection: oneOf(["none", "password", "whole", "unknown"]) },
} as const satisfies Partial<Record<ProposalKind, z.ZodRawShape>>;

export type CorrectableKind = keyof typeof FIELDS;

/** The kind that a form says it corrects; null for anything that has no form. */
export function correctableKind(sent: unknown): CorrectableKind | null {
  return typeof sent === "string" && Object.hasOwn(FIELDS, sent) ? (sent as CorrectableKind) : null;
}

export const correctionForm = (kind: CorrectableKind) => z.object({ ...bound, ...FIELDS[kind] });

export type CorrectionProblem = "number" | "order" | "time" | "day" | "timeNeeded";
type Read =
  | { readonly ok: true; readonly correction: Correction }
  | { readonly ok: false; readonly field: string; readonly code: CorrectionProblem };

const wrong = (field: string, code: CorrectionProblem): Read => ({ ok: false, field, code });

/** What the fields of one kind's form mean; `today` is Japan's day, which a day without a year is near to. */
export function readCorrection(
  kind: CorrectableKind,
  fields: Readonly<Record<string, unknown>>,
  today: CalendarDay,
): Read {
  const said = { ...fields, kind };
  switch (kind) {
    case "people":
      return people(fields);
    case "occurred_at":
      return occurredAt(text(fields.at), today);
    case "bcc": {
      if (fields.is === "none") return of({ kind, count: 0 });
      const count = parseCount(text(fields.count));
      return count ? of({ kind, count }) : wrong("count", "number");
    }
    case "mistake":
      return of({ kind, mistake: fields.mistake === "none" ? null : fields.mistake });
    case "financial_data":
      return of({ kind, code: fields.code === OPEN ? null : fields.code });
    case "partner_secret":
      return of({ kind, isSecret: fields.is === "yes" });
    case "sender":
      return of({ kind, name: text(fields.name) });
    default:
      return of(said);
  }
}

const text = (value: unknown) => (typeof value === "string" ? value : "");
/** Only our own fields come here: what does not fit is a fault of ours, and throws. */
const of = (said: object): Read => {
  const {
    incidentId: _,
    proposalId: _proposal,
    version: _version,
    ...rest
  } = said as Record<string, unknown>;
  return { ok: true, correction: correction.parse(rest) };
};

function people({ known: typedKnown, most: typedMost }: Readonly<Record<string, unknown>>): Read {
  const known = parseCount(text(typedKnown));
  if (known === null) return wrong("known", "number");
  const most = text(typedMost) === "" ? known : parseCount(text(typedMost));
  if (most === null) return wrong("most", "number");
  return most < known ? wrong("most", "order") : of({ kind: "people", known, most });
}

function occurredAt(typed: string, today: CalendarDay): Read {
  const parsed = parseInstant(typed, today);
  if (!parsed.ok) return wrong("at", parsed.code === "no-such-day" ? "day" : "time");
  return parsed.hasTime
    ? of({ kind: "occurred_at", at: parsed.instant.toISOString() })
    : wrong("at", "timeNeeded");
}
