import { ActionForm } from "@/components/ui/action-form";
import { CodeField } from "@/components/ui/code-field";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { ownPath, requireActor } from "@/lib/auth/session";
import { stepUpMethod } from "@/lib/auth/step-up";
import { getTranslator } from "@/lib/i18n/translator";
import { confirm } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("auth"))("confirm.title") };
}

export default async function ConfirmPage({ searchParams }: PageProps<"/confirm">) {
  const [actor, { next }, t] = await Promise.all([requireActor(), searchParams, getTranslator("auth")]);
  const method = await stepUpMethod(actor);
  return (
    <div className="max-w-120">
      <h1 className="type-act">{t("confirm.title")}</h1>
      <p className="mt-2 mb-8">{t("confirm.lead")}</p>
      <ActionForm action={confirm}>
        <input type="hidden" name="next" value={ownPath(next)} />
        {method === "totp" ? (
          <CodeField name="code" label={t("code.label")} help={t("code.lead")} />
        ) : (
          <PasswordField name="password" label={t("signIn.password")} autoComplete="current-password" />
        )}
        <div>
          <SubmitButton size="large">{t("confirm.submit")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}
