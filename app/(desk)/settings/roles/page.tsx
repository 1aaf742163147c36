import { PermissionTable, RoleTable, SightTable } from "@/components/organisation/role-tables";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";

export async function generateMetadata() {
  return { title: (await getTranslator("organisation"))("roles.title") };
}

/** For everyone: whoever works here may know who may do what. */
export default async function RolesPage() {
  await requireActor();
  const t = await getTranslator("organisation");
  return (
    <div className="flex max-w-200 flex-col gap-10">
      <div>
        <h1 className="type-act">{t("roles.title")}</h1>
        <p>{t("roles.lead")}</p>
      </div>
      <Section title={t("roles.roleCaption")}>
        <RoleTable held="roles" />
      </Section>
      <Section title={t("roles.grantCaption")}>
        <RoleTable held="grants" />
      </Section>
      <Section title={t("roles.mayCaption")}>
        <PermissionTable />
      </Section>
      <Section title={t("roles.seeCaption")} lead={t("roles.restricted")}>
        <SightTable />
      </Section>
    </div>
  );
}
