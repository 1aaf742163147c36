import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { GroupFields } from "@/components/organisation/group-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { listLeads } from "@/lib/organisation/queries";
import { create } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("organisation"))("groups.add") };
}

export default async function NewGroupPage() {
  const [actor, t] = await Promise.all([requireActor(), getTranslator("organisation")]);
  if (!actorCan(actor, "group.manage")) notFound();
  const supervisors = await listLeads(actor);

  return (
    <div className="max-w-152">
      <h1 className="type-act mb-8">{t("groups.add")}</h1>
      <ActionForm action={create} requestId={randomUUID()}>
        <GroupFields supervisors={supervisors} />
        <div>
          <SubmitButton>{t("groups.create")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
