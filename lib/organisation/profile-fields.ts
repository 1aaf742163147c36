import * as z from "zod";
import type { ProfileField } from "@/lib/audit/events";
import { oneOf, optionalOneOf, version } from "@/lib/forms/fields";
import { VALUES } from "@/lib/law/case-facts";

/** What is asked once of the organisation, in the order of the page. */
export const PROFILE_FIELDS = [
  "isAdministrativeOrgan",
  "sector",
  "privacyMark",
  "medicalInstitution",
  "criticalInfrastructure",
] as const satisfies readonly ProfileField[];

const answer = () => oneOf(["yes", "no", "unknown"] as const);

export const profileInput = z.strictObject({
  version: version(),
  isAdministrativeOrgan: answer(),
  sector: optionalOneOf(VALUES.sector),
  privacyMark: answer(),
  medicalInstitution: answer(),
  criticalInfrastructure: answer(),
});
export type ProfileInput = z.output<typeof profileInput>;
