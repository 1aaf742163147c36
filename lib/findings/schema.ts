import * as z from "zod";
import { ALTERED, id, optionalId } from "@/lib/forms/fields";
import { optionalText, text } from "@/lib/forms/text-fields";
import type { Decision } from "@/lib/law/regimes";
import type { RuleId } from "@/lib/law/rule-ids";
import { MATTER_RULES } from "./matters";
import type { Decisions } from "./weigh";

/** As long as what is typed may be. */
export const REASON = 2000;

const ground = {
  incidentId: id(),
  /** SHA-256 in hex over the facts that the page was drawn from. */
  factsHash: z.string({ error: ALTERED }).regex(/^[0-9a-f]{64}$/, { error: ALTERED }),
  /** The newest decision that the page knew of; null where there was none. */
  after: optionalId(),
};
const typed = {
  opposing: optionalText(REASON),
  askedOfId: optionalId(),
};

/** Confirming what asks for nothing of a second person: one button. */
export const confirmForm = z.strictObject(ground);

/** Confirming that there is no duty: why, and whether the authority is told nevertheless. */
export const confirmFreeForm = z.strictObject({
  ...ground,
  ...typed,
  reason: text(REASON),
  voluntary: z.enum(["no", "yes"]),
  voluntaryReason: optionalText(REASON),
});

export const DECISIONS = ["required", "not_required", "needs_review"] as const satisfies readonly Decision[];

/** The name of the field of a matter: dots stay out of names of fields. */
export const fieldOf = (rule: RuleId) => `decide-${rule.replaceAll(".", "_")}`;

const choices = Object.fromEntries(
  MATTER_RULES.map((rule) => [fieldOf(rule), z.enum(DECISIONS, { error: ALTERED }).optional()]),
);

export const departForm = z.strictObject({
  ...ground,
  ...typed,
  ...choices,
  reason: text(REASON),
});

/** What was chosen of each matter. */
export function decisionsOf(sent: Readonly<Record<string, unknown>>): Decisions {
  const chosen = MATTER_RULES.flatMap((rule) => {
    const decision = DECISIONS.find((each) => each === sent[fieldOf(rule)]);
    return decision ? [[rule, decision] as const] : [];
  });
  return Object.fromEntries(chosen);
}

export const withdrawForm = z.strictObject({ incidentId: id(), determinationId: id() });

/** What a decision of legal is made of, beside the facts and the rules. */
export type FindingsInput = {
  readonly incidentId: string;
  readonly factsHash: string;
  readonly after: string | null;
  readonly reason: string | null;
  /** Why the authority is told although no duty asks for it; null where it is not. */
  readonly voluntary: string | null;
  readonly opposing: string | null;
  /** Whom to ask for the approval, where one is needed; null asks everyone who may. */
  readonly askedOfId: string | null;
};
export type DepartInput = FindingsInput & { readonly decisions: Decisions };
