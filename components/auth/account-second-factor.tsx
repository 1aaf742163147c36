import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { formatInstant } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { RecoveryCodes } from "./authenticator-form";

type Props = {
  account: { readonly totpSince: Date | null; readonly codesLeft: number; readonly required: boolean };
  begin: FormAction;
  renewCodes: FormAction;
};

/** How the second factor stands, and how to renew its two parts. */
export async function AccountSecondFactor({ account, begin, renewCodes }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslator("auth")]);
  const { totpSince, codesLeft, required } = account;
  return (
    <section aria-labelledby="factor" className="flex flex-col gap-4">
      <h2 id="factor" className="type-section">
        {t("account.factor")}
      </h2>
      <div>
        <p>
          {totpSince
            ? t("account.factorOn", { date: formatInstant(totpSince, locale) })
            : t("account.factorOff")}
        </p>
        {!required && <p className="type-note text-ink2">{t("account.factorLifted")}</p>}
        {totpSince && <p className="type-note text-ink2">{t("account.codesLeft", { count: codesLeft })}</p>}
      </div>
      <ActionForm action={begin}>
        <div>
          <SubmitButton kind="quiet">{t(totpSince ? "account.replaceApp" : "account.addApp")}</SubmitButton>
        </div>
      </ActionForm>
      {totpSince && (
        <ActionForm action={renewCodes} whenShown={<RecoveryCodes onward="/settings/account" />}>
          <div>
            <SubmitButton kind="quiet">{t("account.renewCodes")}</SubmitButton>
            <p className="type-note mt-1 text-ink2">{t("account.renewCodesHelp")}</p>
          </div>
        </ActionForm>
      )}
    </section>
  );
}
