import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { CodeField } from "@/components/ui/code-field";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { confirm: FormAction; renew: FormAction; isOver: boolean };

/**
 * The six digits from the mail, and new ones for who did not get any or mistyped the address. Says the same whatever
 * the address is.
 */
export async function DigitsPart({ confirm, renew, isOver }: Props) {
  const t = await getTranslator("staffReports");
  if (isOver) {
    return (
      <>
        <h1 className="type-act">{t("digits.overTitle")}</h1>
        <p className="mt-2 mb-8">{t("digits.overLead")}</p>
        <ActionForm action={renew} requestId={randomUUID()} label={t("digits.overTitle")}>
          <RenewalFields kind="filled" />
        </ActionForm>
      </>
    );
  }
  return (
    <>
      <h1 className="type-act">{t("digits.title")}</h1>
      <p className="mt-2 mb-8">{t("digits.lead")}</p>
      <ActionForm action={confirm} label={t("digits.title")}>
        <CodeField name="code" label={t("digits.label")} />
        <div>
          <SubmitButton size="large">{t("digits.submit")}</SubmitButton>
        </div>
      </ActionForm>
      <div className="mt-10 border-t border-line pt-6">
        {/* The answer stands above what opens, which is closed again on a page that came without JavaScript. */}
        <ActionForm action={renew} requestId={randomUUID()} label={t("digits.renew")}>
          <details className="group/renew">
            <summary className={`${buttonClass("quiet")} group-open/renew:mb-4`}>{t("digits.renew")}</summary>
            <div className="flex flex-col gap-6">
              <p>{t("digits.renewHelp")}</p>
              <RenewalFields kind="outlined" />
            </div>
          </details>
        </ActionForm>
      </div>
      <p className="type-note mt-6 text-ink2">{t("digits.urgent")}</p>
    </>
  );
}

async function RenewalFields({ kind }: { kind: "filled" | "outlined" }) {
  const t = await getTranslator("staffReports");
  return (
    <>
      <Field
        name="email"
        type="email"
        label={t("digits.email")}
        autoComplete="work email"
        spellCheck={false}
      />
      <div>
        <SubmitButton kind={kind}>{t("digits.renewDo")}</SubmitButton>
      </div>
    </>
  );
}
