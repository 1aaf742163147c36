import { notFound } from "next/navigation";
import { MailView } from "@/components/mail/mail-view";
import { DoneNotice } from "@/components/organisation/done-notice";
import { ButtonLink } from "@/components/ui/button-link";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getTranslator } from "@/lib/i18n/translator";
import { getMail } from "@/lib/mail/queries";

const UNSETTLED = ["ready", "claimed", "sending"];

export async function generateMetadata() {
  return { title: (await getTranslator("mail"))("mail") };
}

export default async function MailPage({ params, searchParams }: PageProps<"/settings/mailbox/[mailId]">) {
  const [actor, { mailId }, { done }, t] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    getTranslator("mail"),
  ]);
  if (!actorCan(actor, "organisation.manage") || !id().safeParse(mailId).success) notFound();
  const mail = await getMail(actor, mailId);
  if (!mail) notFound();

  return (
    <div className="flex max-w-176 flex-col gap-6">
      <h1 className="type-act">{t("mail")}</h1>
      <DoneNotice done={done} says={{ requested: t("requested") }} />
      <MailView mail={mail} />
      <div className="flex flex-wrap gap-3">
        {UNSETTLED.includes(mail.state) && (
          <ButtonLink href={`/settings/mailbox/${mail.id}`}>{t("again")}</ButtonLink>
        )}
        <ButtonLink href="/settings/mailbox">{t("back")}</ButtonLink>
      </div>
    </div>
  );
}
