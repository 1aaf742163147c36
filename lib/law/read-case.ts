import type { Facts, Step } from "./case-facts";
import { VALUES } from "./case-facts";
import { readInstant } from "./read-instant";
import type { RegimeId } from "./regimes";

/** Why a case cannot be read: where, and what kind of fault; `allowed` where only some values are. */
export type CaseFault = {
  readonly code:
    | "not-an-object"
    | "no-id"
    | "no-such-value"
    | "not-yes-or-no"
    | "not-a-count"
    | "not-an-instant"
    | "not-a-list";
  /** Dotted, e.g. facts.principals.max; empty for the case itself. */
  readonly at: string;
  readonly allowed?: readonly string[];
};

export type Case = { readonly id: string; readonly regime: RegimeId; readonly facts: Facts };

export type ReadCase =
  | { readonly ok: true; readonly given: Case }
  | { readonly ok: false; readonly id: string | number | null; readonly fault: CaseFault };

class Fault extends Error {
  constructor(readonly fault: CaseFault) {
    super(fault.code);
  }
}

/** The regimes as cases name them. */
export const CASE_REGIMES = { APPI: "appi", "APPI-68": "organs", MyNumber: "my-number" } as const;

type Fields = { readonly [name: string]: unknown };

/** A case of the acceptance format as facts; a fact that is null or absent is not known. Other keys are ignored. */
export function readCase(given: unknown): ReadCase {
  const named = isFields(given) ? given.id : null;
  const id = typeof named === "string" || typeof named === "number" ? named : null;
  try {
    const fields = toFields(given, "");
    if (typeof id !== "string") throw new Fault({ code: "no-id", at: "id" });
    const name = oneOf(Object.keys(CASE_REGIMES) as (keyof typeof CASE_REGIMES)[], fields.regime, "regime");
    if (name === undefined)
      throw new Fault({ code: "no-such-value", at: "regime", allowed: Object.keys(CASE_REGIMES) });
    const regime = CASE_REGIMES[name];
    return { ok: true, given: { id, regime, facts: readFacts(toFields(fields.facts, "facts"), regime) } };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, id, fault: error.fault };
    throw error;
  }
}

function readFacts(fields: Fields, regime: RegimeId): Facts {
  const people = fields.principals == null ? {} : toFields(fields.principals, "facts.principals");
  return {
    event_type: oneOf(VALUES.event_type, fields.event_type, "facts.event_type"),
    information_type: oneOf(VALUES.information_type, fields.information_type, "facts.information_type"),
    financial_data: oneOf(VALUES.financial_data, fields.financial_data, "facts.financial_data"),
    malicious: oneOf(VALUES.malicious, fields.malicious, "facts.malicious"),
    role: oneOf(VALUES.role, fields.role, "facts.role"),
    recipients: oneOf(VALUES.recipients, fields.recipients, "facts.recipients"),
    special_care_info: yesOrNo(fields.special_care_info, "facts.special_care_info"),
    recovered_unread: yesOrNo(fields.recovered_unread, "facts.recovered_unread"),
    same_data_kept_elsewhere: yesOrNo(fields.same_data_kept_elsewhere, "facts.same_data_kept_elsewhere"),
    "principals.known": count(people.known, "facts.principals.known"),
    "principals.max": count(people.max, "facts.principals.max"),
    discovered_at: instant(fields.discovered_at, "facts.discovered_at"),
    entrustor_notified_at: instant(fields.entrustor_notified_at, "facts.entrustor_notified_at"),
    entrustee_notice_at: instant(fields.entrustee_notice_at, "facts.entrustee_notice_at"),
    timeline: readTimeline(fields.timeline),
    ...readEncryption(fields.encryption),
    leak_ruled_out: isText(fields.leak_ruled_out_basis),
    exempt_purpose: isExemptPurpose(fields.exempt_purpose),
    not_entrusted: yesOrNo(fields.data_entrusted_to_this_role, "facts.data_entrusted_to_this_role") === false,
    ordinance_special_care: yesOrNo(fields.ordinance_special_care, "facts.ordinance_special_care") === true,
    non_disclosure_information:
      yesOrNo(fields.non_disclosure_information, "facts.non_disclosure_information") === true,
    specified_system: yesOrNo(fields.specified_system, "facts.specified_system") === true,
    my_number: regime === "my-number" ? true : undefined,
  };
}

function readEncryption(given: unknown): Facts {
  const at = "facts.encryption";
  if (given == null) return {};
  if (given === "none") return { "encryption.advanced": false };
  if (!isFields(given)) throw new Fault({ code: "no-such-value", at, allowed: ["none", "{…}", "null"] });
  return {
    "encryption.advanced": yesOrNo(given.advanced, `${at}.advanced`),
    "encryption.key_protected": yesOrNo(given.key_protected, `${at}.key_protected`),
    "encryption.by_attacker": yesOrNo(given.by_attacker, `${at}.by_attacker`) === true,
    "encryption.remote_wipe": given.remote_wipe === true,
    "encryption.unreadable_media": given.auto_erase === true || given.tamper_resistant === true,
  };
}

function readTimeline(given: unknown): readonly Step[] | undefined {
  if (given == null) return undefined;
  if (!Array.isArray(given)) throw new Fault({ code: "not-a-list", at: "facts.timeline" });
  const steps = given.map((step: unknown, index) => readStep(step, `facts.timeline.${index}`));
  return steps.sort((one, other) => one.at.getTime() - other.at.getTime());
}

function readStep(given: unknown, place: string): Step {
  const fields = toFields(given, place);
  const at = instant(fields.at, `${place}.at`);
  if (at === undefined) throw new Fault({ code: "not-an-instant", at: `${place}.at` });
  return {
    at,
    principals: count(fields.principals, `${place}.principals`),
    onlyWrongdoerKnew: fields.only_wrongdoer_knew === true,
  };
}

/** Art. 57 names the press, authors, religious and political bodies; what is not among them exempts nobody. */
const EXEMPT = /^(press|news|report|broadcast|author|writ|literar|relig|politic|報道|著述|宗教|政治)/i;

function isExemptPurpose(given: unknown): boolean {
  return typeof given === "string" && EXEMPT.test(given.trim());
}

function isText(given: unknown): boolean {
  return typeof given === "string" && given.trim() !== "";
}

function isFields(given: unknown): given is Fields {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

function toFields(given: unknown, at: string): Fields {
  if (!isFields(given)) throw new Fault({ code: "not-an-object", at });
  return given;
}

function oneOf<Value extends string>(
  allowed: readonly Value[],
  given: unknown,
  at: string,
): Value | undefined {
  if (given == null) return undefined;
  const value = allowed.find((known) => known === given);
  if (value === undefined) throw new Fault({ code: "no-such-value", at, allowed });
  return value;
}

function yesOrNo(given: unknown, at: string): boolean | undefined {
  if (given == null) return undefined;
  if (typeof given !== "boolean") throw new Fault({ code: "not-yes-or-no", at });
  return given;
}

function count(given: unknown, at: string): number | undefined {
  if (given == null) return undefined;
  if (typeof given !== "number" || !Number.isSafeInteger(given) || given < 0)
    throw new Fault({ code: "not-a-count", at });
  return given;
}

function instant(given: unknown, at: string): Date | undefined {
  if (given == null) return undefined;
  const read = typeof given === "string" ? readInstant(given) : undefined;
  if (!read) throw new Fault({ code: "not-an-instant", at });
  return read;
}
