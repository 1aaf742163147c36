import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { DoneNotice } from "@/components/organisation/done-notice";
import { PersonActsPart } from "@/components/organisation/person-acts";
import { PersonFields } from "@/components/organisation/person-fields";
import { PersonHead } from "@/components/organisation/person-head";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getTranslator } from "@/lib/i18n/translator";
import { actsOn, isOneself } from "@/lib/organisation/policy";
import { getPerson, listGroups } from "@/lib/organisation/queries";
import { change, disable, enable, renewLink, resetFactor } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("organisation"))("person.title") };
}

export default async function PersonPage({ params, searchParams }: PageProps<"/settings/people/[userId]">) {
  const [actor, { userId }, { done }] = await Promise.all([requireActor(), params, searchParams]);
  if (!actorCan(actor, "person.manage") || !id().safeParse(userId).success) notFound();
  const [person, groups, t] = await Promise.all([
    getPerson(actor, userId),
    listGroups(actor),
    getTranslator("organisation"),
  ]);
  if (!person) notFound();

  const says = {
    disabled: t("acts.disabled"),
    enabled: t("acts.enabled"),
    reset: t("acts.factorReset"),
  };
  return (
    <div className="flex max-w-152 flex-col gap-10">
      <PersonHead person={person} />
      <DoneNotice done={done} says={says} />
      <ActionForm action={change.bind(null, userId)} requestId={randomUUID()} label={t("person.change")}>
        <input type="hidden" name="version" value={person.version} />
        <PersonFields groups={groups} person={person} own={isOneself(actor, userId)} />
        <div>
          <SubmitButton kind="outlined">{t("person.save")}</SubmitButton>
          <p className="type-note mt-1 text-ink2">{t("person.endsSessions")}</p>
        </div>
      </ActionForm>
      <PersonActsPart
        may={actsOn(actor, person)}
        actions={{
          disable: disable.bind(null, userId),
          enable: enable.bind(null, userId),
          renewLink: renewLink.bind(null, userId),
          resetSecondFactor: resetFactor.bind(null, userId),
        }}
      />
    </div>
  );
}
