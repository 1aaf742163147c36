import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { MailRoute } from "@/components/mail/mail-route";
import { MailsTable } from "@/components/mail/mails-table";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { SubmitButton } from "@/components/ui/submit-button";
import { actorCan } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { getMailRoute, listMails } from "@/lib/mail/queries";
import { sendTest } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("mail"))("title") };
}

export default async function MailboxPage({ searchParams }: PageProps<"/settings/mailbox">) {
  const [actor, { before }, t] = await Promise.all([requireActor(), searchParams, getTranslator("mail")]);
  if (!actorCan(actor, "organisation.manage")) notFound();
  const cursor = typeof before === "string" ? before : undefined;
  const [route, { mails, next }] = await Promise.all([getMailRoute(actor), listMails(actor, { cursor })]);
  const newest = <ButtonLink href="/settings/mailbox">{t("newest")}</ButtonLink>;

  return (
    <div className="flex max-w-240 flex-col gap-6">
      <div>
        <h1 className="type-act">{t("title")}</h1>
        <p>{t("lead")}</p>
      </div>
      <MailRoute {...route} />
      <ActionForm action={sendTest} requestId={randomUUID()} label={t("sendTest")}>
        <div>
          <SubmitButton kind="outlined">{t("sendTest")}</SubmitButton>
        </div>
      </ActionForm>
      {mails.length > 0 ? (
        <MailsTable mails={mails} />
      ) : (
        <Empty title={t(cursor ? "beyond" : "empty")} way={cursor && newest}>
          {t(cursor ? "beyondHelp" : "emptyHelp")}
        </Empty>
      )}
      {mails.length > 0 && (next || cursor) && (
        <div className="flex flex-wrap gap-3">
          {next && (
            <ButtonLink href={`/settings/mailbox?before=${encodeURIComponent(next)}`}>
              {t("older")}
            </ButtonLink>
          )}
          {cursor && newest}
        </div>
      )}
    </div>
  );
}
