import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  found: {
    readonly canRun: boolean;
    readonly isUnderWay: boolean;
    readonly doneAt: Date | null;
    readonly commonNames: number;
    readonly isCut: boolean;
    readonly decided: number;
  };
  t: Translator<"identity">;
  locale: Locale;
  isDecided: boolean;
  here: string;
  action: FormAction;
  requestId: string;
};

/** When it was looked for, what was left out, and the button that looks again. */
export function SameSearch({ found, t, locale, isDecided, here, action, requestId }: Props) {
  const { canRun, isUnderWay, doneAt, commonNames, isCut, decided } = found;
  return (
    <div className="flex flex-col gap-3">
      <div role="status" className="type-note text-ink2 empty:hidden">
        {isUnderWay && <p>{t("page.underWay")}</p>}
        {doneAt && <p>{t("page.done", { time: formatShortInstant(doneAt, locale) })}</p>}
        {commonNames > 0 && <p>{t("page.common", { count: commonNames })}</p>}
        {isCut && <p>{t("page.cut")}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-4">
        {canRun && !isUnderWay && (
          <ActionForm action={action} requestId={requestId} label={t("page.ask")}>
            <SubmitButton kind={doneAt ? "outlined" : "filled"}>
              {doneAt ? t("page.askAgain") : t("page.ask")}
            </SubmitButton>
          </ActionForm>
        )}
        {isDecided ? (
          <ButtonLink href={here} kind="quiet">
            {t("page.toOpen")}
          </ButtonLink>
        ) : (
          decided > 0 && (
            <ButtonLink href={`${here}?decided=1`} kind="quiet">
              {t("page.toDecided", { count: decided })}
            </ButtonLink>
          )
        )}
      </div>
    </div>
  );
}
