import { randomUUID } from "node:crypto";
import { Section } from "@/components/ui/section";
import type { SecondFactorRule } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { ConfirmedAct } from "./confirmed-act";

type Props = {
  organisation: { readonly secondFactor: SecondFactorRule; readonly isDemo: boolean };
  action: FormAction;
};

/** Whether everyone needs the second factor; a choice in a demonstration only. */
export async function SecondFactorRulePart({ organisation, action }: Props) {
  const t = await getTranslator("organisation");
  const { secondFactor, isDemo } = organisation;
  const isRequired = secondFactor === "required";
  return (
    <Section title={t("secondFactor.title")}>
      <p className="pt-4">{t(`secondFactor.${secondFactor}`)}</p>
      {isDemo ? (
        <div className="mt-3">
          <ConfirmedAct
            opens={t(isRequired ? "secondFactor.lift" : "secondFactor.require")}
            help={t(isRequired ? "secondFactor.demoOnly" : "secondFactor.requireHelp")}
            does={t(isRequired ? "secondFactor.lift" : "secondFactor.require")}
            action={action}
            requestId={randomUUID()}
          >
            <input type="hidden" name="rule" value={isRequired ? "lifted" : "required"} />
          </ConfirmedAct>
        </div>
      ) : (
        <p className="type-note text-ink2">{t("secondFactor.demoOnly")}</p>
      )}
    </Section>
  );
}
