import { NewPasswordField } from "@/components/auth/new-password-field";
import { PublicShell } from "@/components/frame/public-shell";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { personOfPasswordLink } from "@/lib/auth/password-links";
import { getTranslator } from "@/lib/i18n/translator";
import { switchLanguage } from "../../switch-language";
import { choosePassword } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("auth"))("setPassword.title") };
}

/** Opening the page changes nothing: mail scanners open links too. */
export default async function SetPasswordPage({ params }: PageProps<"/set-password/[token]">) {
  const { token } = await params;
  const t = await getTranslator("auth");
  const person = await personOfPasswordLink(token);

  return (
    <PublicShell switchLanguage={switchLanguage} help="/help" home="/sign-in">
      {person ? (
        <>
          <h1 className="type-act">{t("setPassword.title")}</h1>
          <p className="mt-2 mb-8">{t("setPassword.lead", { name: person.name })}</p>
          <ActionForm action={choosePassword.bind(null, token)}>
            <NewPasswordField email={person.email} />
            <div>
              <SubmitButton size="large">{t("setPassword.submit")}</SubmitButton>
            </div>
          </ActionForm>
        </>
      ) : (
        <>
          <h1 className="type-act">{t("setPassword.overTitle")}</h1>
          <p className="mt-2">{t("setPassword.over")}</p>
        </>
      )}
    </PublicShell>
  );
}
