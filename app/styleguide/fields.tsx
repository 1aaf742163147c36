import { CodeField } from "@/components/ui/code-field";
import { DateField } from "@/components/ui/date-field";
import { PasswordField } from "@/components/ui/password-field";
import { PhoneField } from "@/components/ui/phone-field";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { getTranslator } from "@/lib/i18n/translator";
import { Board } from "./board";
import { InvalidForm } from "./invalid-form";

/** Every field, and the states of a form. */
export async function Fields() {
  const t = await getTranslator("styleguideForms");
  const departments = [
    { value: "sales", label: t("sales") },
    { value: "legal", label: t("legal") },
  ];
  return (
    <>
      <Board title={t("fields")} lead={t("fieldsLead")}>
        <div className="flex flex-col gap-6">
          <PhoneField
            name="phone"
            label={t("phone")}
            need="optional"
            defaultValue="０９０ー１２３４ー５６７８"
          />
          <InvalidForm errors={{ noticedOn: t("wrongDateError") }} values={{ noticedOn: [t("wrongDate")] }}>
            <DateField
              name="noticedOn"
              label={t("noticedOn")}
              need="required"
              help={t("dateHelp")}
              today="2026-11-10"
            />
          </InvalidForm>
          <SelectField name="department" label={t("department")} none={t("choose")} options={departments} />
        </div>
      </Board>
      <Board title={t("forms2")}>
        <div className="flex flex-col gap-6">
          <TextareaField
            name="heard"
            label={t("heard")}
            need="optional"
            limit={10}
            defaultValue={t("heardValue")}
          />
          <PasswordField name="password" label={t("password")} autoComplete="current-password" />
          <CodeField name="code" label={t("code")} help={t("codeHelp")} />
          <CodeField name="recoveryCode" label={t("recoveryCode")} kind="letters" />
        </div>
      </Board>
    </>
  );
}
