import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import type { PeopleRow } from "@/lib/organisation/queries";
import { PersonState } from "./person-state";
import { RoleNames } from "./role-names";

type Props = { people: readonly PeopleRow[]; ownId: string };

/** Who is registered, each with a link to the page where it can be changed. */
export async function PeopleTable({ people, ownId }: Props) {
  const [t, locale] = await Promise.all([getTranslator("organisation"), getLocale()]);
  return (
    <DataTable
      caption={t("people.caption")}
      headed="name"
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "name",
          title: t("people.name"),
          cell: ({ id, name, email }) => (
            <>
              <Link href={`/settings/people/${id}`} prefetch={false} className="link font-bold">
                {name}
              </Link>
              {id === ownId && <span className="type-note ml-2">{t("people.self")}</span>}
              <span className="type-note block break-all text-ink2">{email}</span>
            </>
          ),
        },
        {
          key: "roles",
          title: t("people.roles"),
          cell: ({ roles, grants }) => <RoleNames held={[...roles, ...grants]} />,
        },
        { key: "group", title: t("people.group"), cell: ({ groupName }) => groupName ?? t("people.noGroup") },
        { key: "state", title: t("people.state"), cell: ({ state }) => <PersonState state={state} /> },
        {
          key: "lastSeen",
          title: t("people.lastSeen"),
          cell: ({ lastSeenAt }) => (
            <span className="type-note">
              {lastSeenAt ? formatInstant(lastSeenAt, locale) : t("people.never")}
            </span>
          ),
        },
      ]}
    />
  );
}
