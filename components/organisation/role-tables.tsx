import { permissions } from "@/lib/auth/permissions";
import { getTranslator } from "@/lib/i18n/translator";
import { GRANTS, ROLES } from "@/lib/organisation/schema";
import { PairList } from "./pair-list";
import { RoleNames } from "./role-names";

type Permission = keyof typeof permissions;

const relations = ["reporter", "member", "hr", "supervisor", "legal", "management", "admin"] as const;

/** Roles, or what can be given beside them, each with what it is there for. */
export async function RoleTable({ held }: { held: "roles" | "grants" }) {
  const [t, names] = await Promise.all([getTranslator("organisation"), getTranslator("roles")]);
  const codes = held === "roles" ? ROLES : GRANTS;
  return (
    <PairList
      pairs={codes.map((code) => ({ key: code, term: names(code), detail: t(`roleHelp.${code}`) }))}
    />
  );
}

/** Who may do what, read from the table that the commands use. */
export async function PermissionTable() {
  const t = await getTranslator("organisation");
  const all = Object.keys(permissions) as Permission[];
  return (
    <PairList
      shape="sentence"
      pairs={all.map((permission) => ({
        key: permission,
        term: t(`may.${permission}`),
        detail: <RoleNames held={permissions[permission]} />,
      }))}
    />
  );
}

/** What each relation to an incident opens. */
export async function SightTable() {
  const t = await getTranslator("organisation");
  return (
    <PairList
      shape="sentence"
      pairs={relations.map((relation) => ({
        key: relation,
        term: t(`relations.${relation}.name`),
        detail: t(`relations.${relation}.sees`),
      }))}
    />
  );
}
