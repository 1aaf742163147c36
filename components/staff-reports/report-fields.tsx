import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { PhoneField } from "@/components/ui/phone-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { getTranslator } from "@/lib/i18n/translator";
import { WORDS } from "@/lib/staff-reports/schema";
import { happenedAnswers } from "./happened-answers";

/** The one page of a report: what must be known first, then what helps. */
export async function ReportFields() {
  const t = await getTranslator("staffReports");
  return (
    <>
      <Choice
        name="happened"
        label={t("report.what")}
        help={t("report.whatHelp")}
        need="required"
        answers={happenedAnswers(t)}
      />
      <TextareaField
        name="words"
        label={t("report.words")}
        help={t("report.wordsHelp")}
        need="optional"
        rows={3}
        limit={WORDS}
      />
      <Field name="name" label={t("report.name")} need="required" autoComplete="name" />
      <Field
        name="email"
        type="email"
        label={t("report.email")}
        help={t("report.emailHelp")}
        need="required"
        autoComplete="work email"
        spellCheck={false}
      />
      <PhoneField
        name="phone"
        label={t("report.phone")}
        help={t("report.phoneHelp")}
        need="optional"
        autoComplete="tel"
      />
      <Field
        name="noticed"
        label={t("report.noticed")}
        help={t("report.noticedHelp")}
        need="optional"
        width="medium"
        autoComplete="off"
      />
    </>
  );
}
