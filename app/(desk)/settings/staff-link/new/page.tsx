import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { make } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("staffReports"))("link.add") };
}

export default async function NewStaffLinkPage() {
  const [actor, t] = await Promise.all([requireActor(), getTranslator("staffReports")]);
  if (!actorCan(actor, "organisation.manage")) notFound();

  return (
    <div className="max-w-152">
      <h1 className="type-act mb-8">{t("link.add")}</h1>
      <ActionForm action={make} requestId={randomUUID()}>
        <Field
          name="label"
          label={t("link.label")}
          help={t("link.labelHelp")}
          width="medium"
          autoComplete="off"
        />
        <div>
          <SubmitButton>{t("link.make")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
