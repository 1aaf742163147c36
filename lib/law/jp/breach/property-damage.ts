import type { Facts } from "../../case-facts";
import type { Status } from "../../rule";
import { inCategory } from "./category-answer";

type Data = NonNullable<Facts["financial_data"]>;

/**
 * Item 2 means passing oneself off as somebody to dispose of what they own (Q&A 6-11): a full card number, or what
 * signs in to a service that moves money. Not by itself: the last digits, an account number, an ID without its
 * password. Where no text decides, legal does.
 */
const READINGS = {
  none: ["does-not-apply", "none"],
  card_number: ["applies", "card"],
  card_number_cvv: ["applies", "card"],
  id_password_bank: ["applies", "sign-in"],
  id_password_payment_service: ["applies", "sign-in"],
  card_last4: ["does-not-apply", "last-digits"],
  card_last4_expiry: ["does-not-apply", "last-digits"],
  bank_account_only: ["does-not-apply", "account-number"],
  id_password_no_payment: ["does-not-apply", "no-payment"],
  id_only: ["does-not-apply", "no-password"],
  card_bin_last4: ["judgement", "first-and-last-digits"],
  id_hashed_password: ["judgement", "hashed"],
  gift_code: ["judgement", "gift-code"],
} as const satisfies Record<Data, readonly [Status, string]>;

export function propertyDamage({ financial_data: data }: Facts, breach: Status) {
  if (data === undefined) return inCategory(breach, "open", "unknown");
  const [asks, because] = READINGS[data];
  return inCategory(breach, asks, because);
}
