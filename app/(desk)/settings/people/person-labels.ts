import type { Translator } from "@/lib/i18n/translator";

/** What the fields of a person are called, for sentences about them. */
export function personLabels(t: Translator<"organisation">) {
  return {
    name: t("person.name"),
    email: t("person.email"),
    roles: t("person.roles"),
    grants: t("person.grants"),
    groupId: t("person.group"),
    language: t("person.language"),
  };
}
