import * as z from "zod";
import { DataItem } from "@/lib/db/generated/enums";
import { FINANCIAL_CODES, type ProposalKind, type Proposed } from "./proposed";

const MOST_PEOPLE = 2_000_000_000;
export const MISTAKES = ["cc_instead_of_bcc", "wrong_attachment", "wrong_recipient", "wrong_list"] as const;
const YES_NO = ["yes", "no", "unknown"] as const;

const yesNo = (kind: "special_care" | "my_number") =>
  z.strictObject({ kind: z.literal(kind), found: z.enum(YES_NO) });

/** What a person may put in the place of what was read. What is no choice here is asked elsewhere. */
export const correction = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("mistake"), mistake: z.enum(MISTAKES).nullable() }),
  z
    .strictObject({
      kind: z.literal("people"),
      known: z.int().min(0).max(MOST_PEOPLE),
      most: z.int().min(0).max(MOST_PEOPLE),
    })
    .refine(({ known, most }) => most >= known, { error: "order", path: ["most"] }),
  /** Nobody in Bcc, or how many. */
  z.strictObject({ kind: z.literal("bcc"), count: z.int().min(0).max(MOST_PEOPLE) }),
  /** Which of the addresses of the mail are meant, by their place in its list. */
  z.strictObject({ kind: z.literal("recipients"), chosen: z.array(z.int().min(0)).max(1000) }),
  z.strictObject({ kind: z.literal("visible_addresses"), chosen: z.array(z.int().min(0)).max(1000) }),
  z.strictObject({ kind: z.literal("data_items"), items: z.array(z.enum(DataItem)).max(50) }),
  yesNo("special_care"),
  yesNo("my_number"),
  z.strictObject({ kind: z.literal("financial_data"), code: z.enum(FINANCIAL_CODES).nullable() }),
  z.strictObject({ kind: z.literal("partner_secret"), isSecret: z.boolean() }),
  z.strictObject({ kind: z.literal("occurred_at"), at: z.iso.datetime() }),
  z.strictObject({ kind: z.literal("sender"), name: z.string().max(100) }),
  z.strictObject({
    kind: z.literal("encryption"),
    protection: z.enum(["none", "password", "whole", "unknown"]),
  }),
]);

export type Correction = z.output<typeof correction>;
export type CorrectionOf<Kind extends ProposalKind> = Extract<Correction, { kind: Kind }>;

/** Lists longer than this are corrected by laying the right list beside the mail, not by hundreds of ticks. */
export const MOST_TICKS = 100;

/** Whether a proposal can be corrected by hand here. */
export function canCorrect(proposed: Proposed): boolean {
  if (proposed.kind === "recipients") return proposed.outside + (proposed.intended ?? 0) <= MOST_TICKS;
  if (proposed.kind === "visible_addresses") return proposed.visible <= MOST_TICKS;
  return proposed.kind !== "attachments";
}
