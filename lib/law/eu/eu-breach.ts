import type { Facts } from "../case-facts";

type Kind = NonNullable<Facts["information_type"]>;

/** What is no personal data in the Union either; pseudonymised and scattered information is. */
const NOT_PERSONAL: readonly Kind[] = [
  "corporate_only",
  "deceased_only",
  "anonymised",
  "statistics",
  "confidential_non_personal",
  "not_business_use",
];

/** Whether the Regulation can reach it: personal data of people in the Union. */
export function euBreach({ eu_residents: residents, information_type: kind }: Facts) {
  if (residents === false) return "nobody-in-the-union";
  if (kind !== undefined && NOT_PERSONAL.includes(kind)) return "not-personal";
  return residents === undefined ? "residents-unknown" : "in-scope";
}
