import type { DataItem } from "@/lib/db/generated/enums";
import type { MistakeKind, MistakeSign } from "@/lib/intake/exposure";
import type { Place } from "@/lib/intake/intake-error";

/** What the law distinguishes of financial data, as far as a file can show it (law/README, financial_data). */
export const FINANCIAL_CODES = [
  "none",
  "card_number",
  "card_number_cvv",
  "card_last4",
  "bank_account_only",
  "id_password_bank",
  "id_password_payment_service",
  "id_password_no_payment",
  "id_only",
  "id_hashed_password",
  "gift_code",
] as const;
export type FinancialCode = (typeof FINANCIAL_CODES)[number];

export type AttachedFile = { readonly fileName: string; readonly size: number; readonly sha256: string };

/** What one proposal says. Counts are of distinct addresses and distinct people. */
export type Proposed =
  | { readonly kind: "mistake"; readonly mistake: MistakeKind; readonly sign: MistakeSign }
  | { readonly kind: "people"; readonly people: number; readonly rows: number }
  | { readonly kind: "bcc" }
  | {
      readonly kind: "recipients";
      readonly outside: number;
      readonly bcc: number;
      /** Own addresses that were set aside, and the domain by which. */
      readonly own: number;
      readonly ownDomain: string | undefined;
      /** With the list that was meant: how many of the outside ones were on it and are no recipients. */
      readonly intended: number | undefined;
    }
  | { readonly kind: "visible_addresses"; readonly visible: number; readonly identifying: number }
  | { readonly kind: "data_items"; readonly items: readonly DataItem[] }
  /** Null could not be settled: part of the file could not be looked into. */
  | { readonly kind: "special_care"; readonly found: boolean | null }
  | { readonly kind: "financial_data"; readonly code: FinancialCode | null }
  | { readonly kind: "my_number"; readonly found: boolean | null }
  | { readonly kind: "partner_secret" }
  | { readonly kind: "occurred_at"; readonly at: string }
  | { readonly kind: "sender"; readonly address: string; readonly name: string }
  | { readonly kind: "attachments"; readonly files: readonly AttachedFile[] }
  | { readonly kind: "encryption"; readonly names: readonly string[] };

export type ProposalKind = Proposed["kind"];
export type ProposedOf<Kind extends ProposalKind> = Extract<Proposed, { kind: Kind }>;

/** A proposal with every place it was read from, at most a few. */
export type PlacedProposal = { readonly proposed: Proposed; readonly places: readonly Place[] };

/** The order on every page: what needs a look first. */
export const PROPOSAL_ORDER = [
  "mistake",
  "people",
  "visible_addresses",
  "bcc",
  "recipients",
  "partner_secret",
  "data_items",
  "special_care",
  "financial_data",
  "my_number",
  "encryption",
  "attachments",
  "occurred_at",
  "sender",
] as const satisfies readonly ProposalKind[];
