import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";

type OpenSession = { id: string; device: string; createdAt: Date; lastSeenAt: Date; isThis: boolean };

type Props = {
  sessions: readonly OpenSession[];
  end: (sessionId: string) => FormAction;
  endOthers: FormAction;
};

/** Where one is signed in, this place first, each to be ended. */
export async function AccountSessions({ sessions, end, endOthers }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslator("auth")]);
  const ordered = [...sessions].sort((a, b) => Number(b.isThis) - Number(a.isThis));
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" className="type-section">
        {t("account.sessions")}
      </h2>
      <p className="type-note text-ink2">{t("account.sessionsLead")}</p>
      <ul className="mt-3 border-t border-line">
        {ordered.map(({ id, device, createdAt, lastSeenAt, isThis }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3"
          >
            <div>
              <p>
                {device || t("account.unknownDevice")}
                {isThis && <span className="ml-3 font-bold">{t("account.thisSession")}</span>}
              </p>
              <p className="type-note text-ink2">
                {t("account.since", { date: formatInstant(createdAt, locale) })}
                {" ・ "}
                {t("account.seen", { date: formatInstant(lastSeenAt, locale) })}
              </p>
            </div>
            {!isThis && (
              <ActionForm action={end(id)} className="flex flex-col gap-2">
                <SubmitButton kind="quiet">{t("account.end")}</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <ActionForm action={endOthers} className="mt-4 flex flex-col gap-2">
          <div>
            <SubmitButton kind="quiet">{t("account.endOthers")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </section>
  );
}
