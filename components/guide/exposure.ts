import type { Access } from "@/lib/db/generated/enums";
import { peopleSaid } from "@/lib/facts/people-said";
import type { Settled } from "@/lib/facts/settle-facts";
import { holdsPartnerSecret, knownValue } from "@/lib/facts/to-law";
import type { EnvelopeState } from "./exposure-picture";

type Facts = ReadonlyMap<string, Settled>;
type Counts = {
  readonly principals: number;
  readonly recipients: number;
  readonly recipientsUnknown: boolean;
};

/** What the picture of an exposure shows: whose, which, to whom. */
export type Exposure = {
  readonly least: number;
  readonly most: number;
  readonly items: readonly string[];
  readonly recipients: number;
  readonly to: "people" | "same" | "nobody-known" | "open";
  readonly isSecret: boolean;
};

/** Where nobody knows a most, the least stands. */
export function exposureOf(facts: Facts, counts: Counts, counted: readonly string[]): Exposure {
  const { least = 0, most = 0 } = peopleSaid(facts, counts.principals);
  const recipients = counts.recipients || (knownValue(facts, "recipients.known")?.number ?? 0);
  const isSame = knownValue(facts, "mistake")?.code === "cc_instead_of_bcc" && recipients > 0;
  const where = knownValue(facts, "recipients")?.code;
  return {
    least,
    most: Math.max(least, most),
    items: counted.length > 0 ? counted : (knownValue(facts, "data_items")?.codes ?? []),
    recipients,
    to: isSame
      ? "same"
      : recipients > 0
        ? "people"
        : counts.recipientsUnknown || where === "public" || where === "external"
          ? "nobody-known"
          : "open",
    isSecret: holdsPartnerSecret(facts),
  };
}

const STATES: { readonly [Each in Access]: EnvelopeState } = {
  unknown: "unknown",
  exposed: "unknown",
  viewed: "open",
  deleted_unopened: "closed",
  deleted: "gone",
  recovered: "back",
  recovered_opened: "back-open",
};
/** Of these somebody looked, whatever came after it. */
const OPENED: readonly EnvelopeState[] = ["open", "gone", "back-open"];

/** The envelope of several is that of all of them; else it says that one of them was opened, or that it is not known. */
export function envelopeOf(accesses: readonly Access[]): EnvelopeState {
  const states = [...new Set(accesses.map((access) => STATES[access]))];
  const [only] = states;
  if (states.length === 1 && only) return only;
  return states.some((state) => OPENED.includes(state)) ? "some-open" : "unknown";
}
