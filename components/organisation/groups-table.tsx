import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { State } from "@/components/ui/state";
import { getTranslator } from "@/lib/i18n/translator";

type Lead = { readonly name: string; readonly disabledAt: Date | null } | null;
type Row = {
  readonly id: string;
  readonly name: string;
  readonly supervisor: Lead;
  readonly deputy: Lead;
  readonly _count: { readonly members: number };
};

/** The groups with whom their escalations reach; what is not decided, or falls to someone disabled, stands out. */
export async function GroupsTable({ groups }: { groups: readonly Row[] }) {
  const t = await getTranslator("organisation");
  const lead = (person: Lead) => {
    if (!person) return <State kind="unknown">{t("groups.undecided")}</State>;
    return person.disabledAt ? (
      <State kind="off">{t("groups.stopped", { name: person.name })}</State>
    ) : (
      person.name
    );
  };
  return (
    <DataTable
      caption={t("groups.caption")}
      headed="name"
      rows={groups}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "name",
          title: t("groups.name"),
          cell: ({ id, name }) => (
            <Link href={`/settings/groups/${id}`} prefetch={false} className="link font-bold">
              {name}
            </Link>
          ),
        },
        { key: "supervisor", title: t("groups.supervisor"), cell: ({ supervisor }) => lead(supervisor) },
        { key: "deputy", title: t("groups.deputy"), cell: ({ deputy }) => lead(deputy) },
        {
          key: "members",
          title: t("groups.members"),
          cell: ({ _count }) => t("groups.memberCount", { count: _count.members }),
        },
      ]}
    />
  );
}
