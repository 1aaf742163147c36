import type { Translator } from "@/lib/i18n/translator";

/** What the fields of a group are called, for sentences about them. */
export function groupLabels(t: Translator<"organisation">) {
  return { name: t("groups.name"), supervisorId: t("groups.supervisor"), deputyId: t("groups.deputy") };
}

/** The field at which a refusal is said. */
export const fieldOfRefusal = {
  "group-name-taken": "name",
  "not-a-supervisor": "supervisorId",
  "deputy-alone": "supervisorId",
  "same-person": "deputyId",
} as const;
