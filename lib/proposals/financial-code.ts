import type { Exposure } from "@/lib/intake/exposure";
import type { FinancialCode } from "./proposed";

/**
 * What the law calls the financial data of a file; null where the file cannot settle it. A password beside a login
 * says nothing of what can be bought with it, so that stays open. Guideline 3-5-3-1(2): card numbers, and credentials
 * of services that move money.
 */
export function financialCode({ propertyRisk, dataItems }: Exposure): FinancialCode | null {
  const has = (item: Exposure["dataItems"][number]) => dataItems.includes(item);
  if (propertyRisk && has("card_number"))
    return has("card_security_code") ? "card_number_cvv" : "card_number";
  // Masked or hashed values, a password of nobody knows what, or a part that could not be looked into.
  if (propertyRisk !== false || has("card_number") || has("password")) return null;
  if (has("bank_account")) return "bank_account_only";
  return has("login_id") ? "id_only" : "none";
}
