import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { HiddenField } from "@/components/ui/hidden-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  t: Translator<"exposure">;
  company: {
    readonly version: number;
    readonly name: string;
    readonly contact: string;
    readonly contract: string;
  };
  action: FormAction;
  at: string;
  requestId: string;
};

/** The name, contact and promise of a company. */
export function CompanyForm({ t, company, action, at, requestId }: Props) {
  const field = { autoComplete: "off" } as const;
  return (
    <ActionForm
      action={action}
      at={at}
      requestId={requestId}
      label={t("one.companyFor", { name: company.name })}
    >
      <HiddenField name="version" value={company.version} />
      <Field {...field} name="name" label={t("fields.name")} defaultValue={company.name} />
      <Field {...field} name="contact" label={t("fields.contact")} defaultValue={company.contact} />
      <Field {...field} name="contract" label={t("fields.contract")} defaultValue={company.contract} />
      <div>
        <SubmitButton kind="outlined">{t("one.saveCompany")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
