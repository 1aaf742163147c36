import type { Access, EvidenceStrength } from "@/lib/db/generated/enums";
import { ACCESS_OF, headOf, STRENGTHS, tailOf } from "./outcomes";

/** An entry about one recipient, as it counts. */
export type Heard = { readonly at: Date; readonly outcome: string };

export type PartyAccess = { readonly access: Access; readonly strength: EvidenceStrength | null };

/** Somebody is known to have looked, whatever came after it. */
export const OPENED: readonly Access[] = ["viewed", "deleted", "recovered_opened"];

/**
 * What all entries about one recipient amount to: the latest that says something of what was received counts, with
 * its strength of evidence. Once somebody is known to have looked that stays known: a later word that they deleted it
 * unopened says only that they deleted it, and what they gave back they gave back after it was seen. Asking, a refusal
 * and silence on the telephone say nothing.
 */
export function accessAfter(entries: readonly Heard[]): PartyAccess {
  const saying = entries
    .flatMap(({ at, outcome }) => {
      const access = accessOf(outcome);
      return access ? [{ at, access, strength: strengthOf(outcome) }] : [];
    })
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
  const last = saying.at(-1);
  if (!last) return { access: "unknown", strength: null };
  const wasOpened = saying.some(({ access }) => OPENED.includes(access));
  return { access: wasOpened ? onceOpened(last.access) : last.access, strength: last.strength };
}

/** What is said last of somebody who is known to have looked. */
function onceOpened(said: Access): Access {
  if (said === "deleted_unopened") return "deleted";
  return said === "recovered" ? "recovered_opened" : said;
}

function accessOf(outcome: string): Access | undefined {
  const codes: Readonly<Record<string, Access>> = ACCESS_OF;
  return codes[headOf(outcome)];
}

function strengthOf(outcome: string): EvidenceStrength | null {
  return STRENGTHS.find((strength) => strength === tailOf(outcome)) ?? null;
}
