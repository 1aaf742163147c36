import { randomUUID } from "node:crypto";
import { AlertItem } from "@/components/alerts/alert-item";
import { DoneNotice } from "@/components/organisation/done-notice";
import { ActionForm } from "@/components/ui/action-form";
import { Empty } from "@/components/ui/empty";
import { SubmitButton } from "@/components/ui/submit-button";
import { listAlerts } from "@/lib/alerts/queries";
import { requireActor } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { open, readAll } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("alerts"))("title") };
}

/** What this person was told, the newest first. */
export default async function AlertsPage({ searchParams }: PageProps<"/alerts">) {
  const [actor, { done }, t] = await Promise.all([requireActor(), searchParams, getTranslator("alerts")]);
  const alerts = await listAlerts(actor);
  const unread = alerts.filter(({ isRead }) => !isRead).length;
  const newest = alerts[0]?.createdAt.toISOString() ?? "";
  const now = new Date();

  return (
    <div className="flex max-w-160 flex-col gap-6">
      <header>
        <h1 className="type-act">{t("title")}</h1>
        {alerts.length > 0 && <p>{unread > 0 ? t("unread", { count: unread }) : t("lead")}</p>}
      </header>
      <DoneNotice done={done} says={{ read: t("allReadDone") }} />
      {unread > 0 && (
        <ActionForm action={readAll} requestId={randomUUID()}>
          <input type="hidden" name="until" value={newest} />
          <div>
            <SubmitButton kind="quiet">{t("allRead")}</SubmitButton>
          </div>
        </ActionForm>
      )}
      {alerts.length === 0 && <Empty title={t("empty")}>{t("emptyHelp")}</Empty>}
      {alerts.length > 0 && (
        <ul className="border-t border-line">
          {alerts.map((row) => (
            <AlertItem key={row.id} row={row} action={open.bind(null, row.id)} now={now} />
          ))}
        </ul>
      )}
    </div>
  );
}
