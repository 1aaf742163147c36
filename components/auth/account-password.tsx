import { ActionForm } from "@/components/ui/action-form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { NewPasswordField } from "./new-password-field";

type Props = { change: FormAction; email: string };

/** Changes the own password; every other place is signed out by it. */
export async function AccountPassword({ change, email }: Props) {
  const t = await getTranslator("auth");
  return (
    <section aria-labelledby="password">
      <h2 id="password" className="type-section mb-4">
        {t("account.password")}
      </h2>
      <ActionForm action={change}>
        <PasswordField name="currentPassword" label={t("account.current")} autoComplete="current-password" />
        <NewPasswordField email={email} />
        <div>
          <SubmitButton kind="outlined">{t("account.change")}</SubmitButton>
        </div>
      </ActionForm>
    </section>
  );
}
