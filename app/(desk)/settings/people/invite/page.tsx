import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { PasswordLink } from "@/components/organisation/password-link";
import { PersonFields } from "@/components/organisation/person-fields";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { listGroups } from "@/lib/organisation/queries";
import { invite } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("organisation"))("invite.title") };
}

export default async function InvitePage() {
  const [actor, t] = await Promise.all([requireActor(), getTranslator("organisation")]);
  if (!actorCan(actor, "person.manage")) notFound();
  const groups = await listGroups(actor);

  const shown = (
    <PasswordLink title={t("link.title")} body={t("link.body")} name={t("link.name")}>
      <div className="flex flex-wrap gap-3">
        {/* A new document: the form, its link and its request id are left behind. */}
        <a href="/settings/people/invite" className={buttonClass("outlined")}>
          {t("link.again")}
        </a>
        <ButtonLink href="/settings/people" size="normal">
          {t("link.back")}
        </ButtonLink>
      </div>
    </PasswordLink>
  );
  return (
    <div className="max-w-152">
      <h1 className="type-act">{t("invite.title")}</h1>
      <p className="mt-2 mb-8">{t("invite.lead")}</p>
      <ActionForm action={invite} requestId={randomUUID()} whenShown={shown}>
        <PersonFields groups={groups} />
        <div>
          <SubmitButton>{t("invite.submit")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
