import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { SecondFactorRulePart } from "@/components/organisation/second-factor-rule";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { getOrganisation } from "@/lib/organisation/queries";
import { change, setRule } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("organisation"))("organisation.title") };
}

export default async function OrganisationPage() {
  const [actor, t] = await Promise.all([requireActor(), getTranslator("organisation")]);
  if (!actorCan(actor, "organisation.manage")) notFound();
  const organisation = await getOrganisation(actor);

  return (
    <div className="flex max-w-176 flex-col gap-10">
      <h1 className="type-act">{t("organisation.title")}</h1>
      <ActionForm action={change} requestId={randomUUID()} label={t("organisation.details")}>
        <input type="hidden" name="version" value={organisation.version} />
        <Field
          name="name"
          label={t("organisation.name")}
          help={t("organisation.nameHelp")}
          defaultValue={organisation.name}
          autoComplete="organization"
        />
        <TextareaField
          name="mailDomains"
          label={t("organisation.mailDomains")}
          help={t("organisation.mailDomainsHelp")}
          defaultValue={organisation.mailDomains.join("\n")}
          rows={3}
          autoComplete="off"
        />
        <div>
          <SubmitButton kind="outlined">{t("organisation.save")}</SubmitButton>
        </div>
      </ActionForm>
      <SecondFactorRulePart organisation={organisation} action={setRule} />
    </div>
  );
}
