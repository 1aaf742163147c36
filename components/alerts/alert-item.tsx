import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { alertLine } from "@/lib/alerts/alert-line";
import type { AlertRow } from "@/lib/alerts/queries";
import type { FormAction } from "@/lib/form-state";
import { formatNear } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { row: AlertRow; action: FormAction; now: Date };

/** One alert: what happened, of which incident, when; opening it marks it as read. */
export async function AlertItem({ row, action, now }: Props) {
  const [t, approvals, locale] = await Promise.all([
    getTranslator("alerts"),
    getTranslator("approvals"),
    getLocale(),
  ]);
  const { kind, of, isRead, isLate, reference, createdAt, dueAt } = row;
  const line = alertLine({ t, approvals }, { kind, of });
  const near = (at: Date) => formatNear(at, locale, { now });
  return (
    <li className="flex items-start gap-4 border-b border-rule py-3">
      <div className="min-w-0 flex-1">
        <p className={isRead ? "" : "font-bold"}>{line}</p>
        <p className="type-note text-ink2">
          {[reference && t("incident", { reference }), near(createdAt), isRead ? t("read") : t("new")]
            .filter(Boolean)
            .join("・")}
        </p>
        {isLate && <p className="type-note text-ink2">{t("late", { time: near(dueAt) })}</p>}
      </div>
      <ActionForm action={action} requestId={randomUUID()} label={line} className="flex flex-col gap-2">
        <SubmitButton kind="quiet">
          <span aria-hidden="true">{t("open")}</span>
          <span className="sr-only">{t("openOf", { line })}</span>
        </SubmitButton>
      </ActionForm>
    </li>
  );
}
