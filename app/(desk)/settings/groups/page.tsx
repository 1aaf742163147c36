import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/organisation/done-notice";
import { GroupsTable } from "@/components/organisation/groups-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { listGroups } from "@/lib/organisation/queries";

export async function generateMetadata() {
  return { title: (await getTranslator("organisation"))("groups.title") };
}

export default async function GroupsPage({ searchParams }: PageProps<"/settings/groups">) {
  const [actor, { done }, t] = await Promise.all([
    requireActor(),
    searchParams,
    getTranslator("organisation"),
  ]);
  if (!actorCan(actor, "group.manage")) notFound();
  const groups = await listGroups(actor);
  const add = (
    <ButtonLink href="/settings/groups/new" kind="filled">
      {t("groups.add")}
    </ButtonLink>
  );

  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="max-w-152">
          <h1 className="type-act">{t("groups.title")}</h1>
          <p>{t("groups.lead")}</p>
        </div>
        {groups.length > 0 && add}
      </div>
      <DoneNotice
        done={done}
        says={{ created: t("groups.created"), saved: t("groups.saved"), removed: t("groups.removed") }}
      />
      {groups.length > 0 ? (
        <GroupsTable groups={groups} />
      ) : (
        <Empty title={t("groups.empty")} way={add}>
          {t("groups.emptyHelp")}
        </Empty>
      )}
    </div>
  );
}
