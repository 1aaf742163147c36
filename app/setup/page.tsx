import { redirect } from "next/navigation";
import { PublicShell } from "@/components/frame/public-shell";
import { ActionForm } from "@/components/ui/action-form";
import { CodeField } from "@/components/ui/code-field";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { getTranslator } from "@/lib/i18n/translator";
import { hasOrganisation } from "@/lib/organisation/queries";
import { switchLanguage } from "../switch-language";
import { setUp } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslator("auth"))("setup.title") };
}

export default async function SetupPage() {
  if (await hasOrganisation()) redirect("/sign-in?done=setup");
  const t = await getTranslator("auth");
  return (
    <PublicShell switchLanguage={switchLanguage} help="/help" home="/setup">
      <h1 className="type-act">{t("setup.title")}</h1>
      <p className="mt-2 mb-8">{t("setup.lead")}</p>
      <ActionForm action={setUp}>
        <CodeField name="setupCode" label={t("setup.code")} help={t("setup.codeHelp")} kind="letters" />
        <Field
          name="name"
          label={t("setup.organisation")}
          help={t("setup.organisationHelp")}
          autoComplete="organization"
        />
        <Field name="adminName" label={t("setup.name")} autoComplete="name" />
        <Field
          name="adminEmail"
          type="email"
          label={t("setup.email")}
          autoComplete="email"
          spellCheck={false}
        />
        <div>
          <SubmitButton size="large">{t("setup.submit")}</SubmitButton>
        </div>
      </ActionForm>
    </PublicShell>
  );
}
