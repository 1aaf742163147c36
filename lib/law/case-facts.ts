import type { CalendarDay } from "@/lib/time/calendar-day";

/** The fact table of the law: what a rule may read, with every value that a fact can have. */
export const VALUES = {
  event_type: [
    "misdirected_message",
    "misdelivered_paper",
    "public_exposure",
    "lost",
    "stolen",
    "lost_or_stolen",
    "destroyed_by_mistake",
    "unauthorised_access",
    "ransomware",
    "malware",
    "insider",
    "input_interception",
    "phishing_impersonation",
    "dos",
    "key_lost",
    "intentional_provision",
    "planned_deletion",
  ],
  information_type: [
    "personal_data",
    "planned_personal_data",
    "not_held_or_being_acquired",
    "corporate_only",
    "deceased_only",
    "anonymised",
    "pseudonymised",
    "personal_related_only",
    "scattered_personal_information",
    "commercial_directory",
    "statistics",
    "confidential_non_personal",
    "not_business_use",
  ],
  financial_data: [
    "none",
    "card_number",
    "card_number_cvv",
    "card_last4",
    "card_last4_expiry",
    "card_bin_last4",
    "bank_account_only",
    "id_password_bank",
    "id_password_payment_service",
    "id_password_no_payment",
    "id_only",
    "id_hashed_password",
    "gift_code",
  ],
  malicious: ["yes", "no", "suspected"],
  role: ["controller", "entrustee", "administrative_organ", "cloud_provider_not_handling", "courier"],
  recipients: ["external", "internal", "public", "data_subject", "none"],
  risk_to_people: ["unlikely", "likely", "high"],
  sector: [
    "none",
    "telecom",
    "finance",
    "credit_bureau",
    "instalment_credit",
    "real_estate",
    "appraisal",
    "construction",
  ],
  contract_duty: ["none", "at-once", "period", "unclear"],
} as const;

type Coded = { readonly [Name in keyof typeof VALUES]: (typeof VALUES)[Name][number] };

/** Yes or no. */
export const YES_OR_NO = [
  "special_care_info",
  "encryption.advanced",
  "encryption.key_protected",
  "recovered_unread",
  "same_data_kept_elsewhere",
  "my_number",
  "privacy_mark",
  "communications_secrecy",
  "individual_customers",
  "medical_institution",
  "critical_infrastructure",
  "child_protection_records",
  "own_staff_only",
  "eu_residents",
  "people_abroad",
  "partner_secret",
] as const;

/** Known to be so: where nobody states it, it is not so (the fact table: absent means not excluded, not exempt). */
export const STATED = [
  "leak_ruled_out",
  "encryption.by_attacker",
  "encryption.remote_wipe",
  "encryption.unreadable_media",
  "exempt_purpose",
  "not_entrusted",
  "ordinance_special_care",
  "non_disclosure_information",
  "specified_system",
  "cannot_reach_people",
  "telling_spreads_harm",
] as const;

/** Counts of distinct people: `known` those found so far, `max` the most it can be. */
export const COUNTS = ["principals.known", "principals.max"] as const;

/**
 * `entrustor_notified_at`: when this entrustee told its entrustor; `entrustee_notice_at`: when this entrustor heard
 * from its entrustee; `wrongful_known_at`: when a wrongful purpose was first suspected, where that was later.
 */
export const INSTANTS = [
  "discovered_at",
  "entrustor_notified_at",
  "entrustee_notice_at",
  "wrongful_known_at",
] as const;

export type Stated = { readonly [Name in (typeof STATED)[number]]: boolean };

/** A step of what was known: when, by then how many people, and whether only the one who took the data knew. */
export type Step = {
  readonly at: Date;
  readonly principals?: number | undefined;
  readonly onlyWrongdoerKnew?: boolean | undefined;
};

type Known = Coded & { readonly [Name in (typeof YES_OR_NO)[number]]: boolean } & {
  readonly [Name in (typeof COUNTS)[number]]: number;
} & { readonly [Name in (typeof INSTANTS)[number]]: Date } & Stated & {
    /** Days within which the contract wants to be told; with `contract_duty` "period". */
    readonly "contract.period_days": number;
    readonly timeline: readonly Step[];
  };

export type FactName = keyof Known;

/** The facts of a case as far as they are known: what is absent is not known, and lowers nothing. */
export type Facts = { readonly [Name in FactName]?: Known[Name] | undefined };

/** What may be missing: facts that nobody may leave open for good. The rest is absent where it is not so. */
export type Askable = Exclude<
  FactName,
  (typeof STATED)[number] | "timeline" | "entrustor_notified_at" | "entrustee_notice_at" | "wrongful_known_at"
>;

/** The day for which a rule is asked: a day in Japan. */
export type On = CalendarDay;
