import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ConfirmedAct } from "@/components/organisation/confirmed-act";
import { GroupFields } from "@/components/organisation/group-fields";
import { MembersList } from "@/components/organisation/members-list";
import { ActionForm } from "@/components/ui/action-form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getTranslator } from "@/lib/i18n/translator";
import { getGroup, listLeads } from "@/lib/organisation/queries";
import { change, remove } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("organisation"))("groups.title") };
}

export default async function GroupPage({ params }: PageProps<"/settings/groups/[groupId]">) {
  const [actor, { groupId }] = await Promise.all([requireActor(), params]);
  if (!actorCan(actor, "group.manage") || !id().safeParse(groupId).success) notFound();
  const [group, t] = await Promise.all([getGroup(actor, groupId), getTranslator("organisation")]);
  if (!group) notFound();
  const supervisors = await listLeads(actor, group);

  return (
    <div className="flex max-w-152 flex-col gap-10">
      <h1 className="type-act">{group.name}</h1>
      <ActionForm action={change.bind(null, groupId)} requestId={randomUUID()}>
        <input type="hidden" name="version" value={group.version} />
        <GroupFields supervisors={supervisors} group={group} />
        <div>
          <SubmitButton kind="outlined">{t("groups.save")}</SubmitButton>
        </div>
      </ActionForm>
      <MembersList members={group.members} />
      {group.members.length === 0 && group._count.incidents === 0 && (
        <Section title={t("groups.remove")}>
          <div className="pt-4">
            <ConfirmedAct
              opens={t("groups.remove")}
              help={t("groups.removeHelp")}
              does={t("groups.removeDo")}
              action={remove.bind(null, groupId)}
              requestId={randomUUID()}
            >
              <input type="hidden" name="version" value={group.version} />
            </ConfirmedAct>
          </div>
        </Section>
      )}
    </div>
  );
}
