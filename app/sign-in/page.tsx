import { redirect } from "next/navigation";
import { PublicShell } from "@/components/frame/public-shell";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { currentActor, ownPath } from "@/lib/auth/session";
import { getTranslator } from "@/lib/i18n/translator";
import { hasOrganisation } from "@/lib/organisation/queries";
import { switchLanguage } from "../switch-language";
import { signIn } from "./actions";

const notices = {
  "password-set": "signIn.passwordSet",
  "signed-out": "signIn.signedOut",
  setup: "setup.taken",
} as const;

export async function generateMetadata() {
  return { title: (await getTranslator("auth"))("signIn.title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, done } = await searchParams;
  if (!(await hasOrganisation())) redirect("/setup");
  if (await currentActor()) redirect(ownPath(next));
  const t = await getTranslator("auth");
  const notice = Object.entries(notices).find(([code]) => code === done)?.[1];

  return (
    <PublicShell switchLanguage={switchLanguage} help="/help" home="/sign-in">
      <h1 className="type-act">{t("signIn.title")}</h1>
      <p className="mt-2 mb-8">{t("signIn.lead")}</p>
      {notice && (
        <div className="mb-8">
          <Notice kind="info" title={t(notice)} live />
        </div>
      )}
      <ActionForm action={signIn}>
        <input type="hidden" name="next" value={ownPath(next)} />
        <Field
          name="email"
          type="email"
          label={t("signIn.email")}
          autoComplete="username"
          spellCheck={false}
        />
        <PasswordField name="password" label={t("signIn.password")} autoComplete="current-password" />
        <div>
          <SubmitButton size="large">{t("signIn.submit")}</SubmitButton>
        </div>
        <p className="type-note text-ink2">{t("signIn.forgotten")}</p>
      </ActionForm>
    </PublicShell>
  );
}
