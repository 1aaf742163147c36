import { DataTable } from "@/components/ui/data-table";
import { permissions } from "@/lib/auth/permissions";
import type { Grant, Role } from "@/lib/db/generated/enums";
import { getTranslator } from "@/lib/i18n/translator";
import { GRANTS, ROLES } from "@/lib/organisation/schema";
import { RoleNames } from "./role-names";

type Permission = keyof typeof permissions;

const relations = ["reporter", "member", "hr", "supervisor", "legal", "management", "admin"] as const;

/** Roles and what can be given beside them, each with what it is there for. */
export async function RoleTable({ held, caption }: { held: "roles" | "grants"; caption: string }) {
  const [t, names] = await Promise.all([getTranslator("organisation"), getTranslator("roles")]);
  const rows: readonly (Role | Grant)[] = held === "roles" ? ROLES : GRANTS;
  return (
    <DataTable
      caption={caption}
      headed="role"
      rows={rows}
      keyOf={(role) => role}
      columns={[
        { key: "role", title: t("roles.role"), cell: (role) => <b>{names(role)}</b> },
        { key: "does", title: t("roles.does"), cell: (role) => t(`roleHelp.${role}`) },
      ]}
    />
  );
}

/** Who may do what, read from the table that the commands use. */
export async function PermissionTable({ caption }: { caption: string }) {
  const t = await getTranslator("organisation");
  return (
    <DataTable
      caption={caption}
      headed="may"
      rows={Object.keys(permissions) as Permission[]}
      keyOf={(permission) => permission}
      columns={[
        { key: "may", title: t("roles.may"), cell: (permission) => t(`may.${permission}`) },
        {
          key: "who",
          title: t("roles.who"),
          cell: (permission) => <RoleNames held={permissions[permission]} />,
        },
      ]}
    />
  );
}

/** What each relation to an incident opens. */
export async function SightTable({ caption }: { caption: string }) {
  const t = await getTranslator("organisation");
  return (
    <DataTable
      caption={caption}
      headed="relation"
      rows={relations}
      keyOf={(relation) => relation}
      columns={[
        {
          key: "relation",
          title: t("roles.relation"),
          cell: (relation) => <b>{t(`relations.${relation}.name`)}</b>,
        },
        { key: "sees", title: t("roles.sees"), cell: (relation) => t(`relations.${relation}.sees`) },
      ]}
    />
  );
}
