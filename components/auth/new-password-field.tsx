import { PasswordField } from "@/components/ui/password-field";
import { getTranslator } from "@/lib/i18n/translator";

/** The field for a new password with its rule; `email` tells a password manager whose it is. */
export async function NewPasswordField({ email }: { email: string }) {
  const t = await getTranslator("auth");
  return (
    <>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      <PasswordField
        name="password"
        label={t("setPassword.password")}
        help={t("setPassword.rule")}
        autoComplete="new-password"
      />
    </>
  );
}
