import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { HiddenField } from "@/components/ui/hidden-field";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";
import type { ImportDetails } from "@/lib/people-import/queries";

type Props = {
  list: ImportDetails;
  here: string;
  action: FormAction;
  requestId: string;
  t: Translator<"peopleImport">;
};

/** Import all of it, or the rows that can be read: how many stay out is said at the button. */
export function ImportDecide({ list, here, action, requestId, t }: Props) {
  const { rows, badRows, people, version, incident } = list;
  const hasBad = badRows > 0;
  return (
    <Section title={t("checked.decide")}>
      <div className="flex max-w-152 flex-col gap-5 pt-5">
        {rows > 0 && (
          <ActionForm action={action} requestId={requestId} label={t("checked.decide")}>
            <HiddenField name="version" value={version} />
            <input type="hidden" name="skipsBad" value={hasBad ? "yes" : "no"} />
            {hasBad && <p>{t("checked.commitGoodHelp", { bad: badRows })}</p>}
            <div>
              <SubmitButton>{t(hasBad ? "checked.commitGood" : "checked.commit", { people })}</SubmitButton>
            </div>
          </ActionForm>
        )}
        {hasBad && <p>{t("checked.fix")}</p>}
        <div className="flex flex-wrap gap-3">
          {(hasBad || rows === 0) && (
            <ButtonLink href={`/incidents/${incident.id}/people/import`} kind="outlined">
              {t("checked.fixWay")}
            </ButtonLink>
          )}
          <ButtonLink href={`${here}?map=again`} kind="quiet">
            {t("checked.columns")}
          </ButtonLink>
        </div>
      </div>
    </Section>
  );
}
