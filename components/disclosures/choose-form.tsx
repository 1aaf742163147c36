import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { MOST_CHOSEN } from "@/lib/exposure/schema";
import { tellApart } from "@/lib/exposure/tell-apart";
import type { PartyView } from "@/lib/exposure/view-parties";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";
import { LOOK_UPS } from "@/lib/people/look-up";
import { ChosenBox, PartyName } from "./party-name";

type Props = {
  t: Translator<"exposure">;
  people: Translator<"people">;
  /** Those who are chosen and stand in no list of this page. */
  kept: readonly PartyView[];
  /** How many are chosen, wherever they stand. */
  count: number;
  /** Where the lists of this page begin. */
  after: string | null;
  from: string | null;
  /** What was looked for, sealed: the next value begins empty. */
  find: string | null;
  action: FormAction;
  /** Address of this form; its boxes stand all over the page. */
  at: string;
};

/** Finds anybody by an exact value, and keeps whom somebody has chosen while they go on looking. */
export function ChooseForm({ t, people, kept, count, after, from, find, action, at }: Props) {
  const told = tellApart(kept);
  return (
    <ActionForm action={action} at={at} label={t("choose.title")} className="flex flex-col gap-6">
      <input type="hidden" name="after" value={after ?? ""} />
      <input type="hidden" name="from" value={from ?? ""} />
      <div key={find} className="flex flex-wrap items-end gap-4">
        <SelectField
          name="by"
          label={people("lookUp.byWhat")}
          options={LOOK_UPS.map((value) => ({ value, label: people(`lookUp.by.${value}`) }))}
          defaultValue="name"
        />
        <div className="w-full max-w-96">
          <Field name="value" label={t("choose.value")} autoComplete="off" spellCheck={false} />
        </div>
        <SubmitButton kind="outlined" name="go" value="find">
          {t("choose.submit")}
        </SubmitButton>
      </div>
      <div>
        {count > 0 && <p className="font-bold">{t("choose.keptCount", { count })}</p>}
        {kept.length > 0 && (
          <details open={kept.length <= 10}>
            <summary className="link inline-block py-2.5">{t("choose.kept")}</summary>
            <ul>
              {kept.map((row) => (
                <li key={row.id} className="border-b border-rule py-2">
                  <ChosenBox {...{ t, row, told: told(row.id) }} isChosen>
                    <PartyName {...{ t, row, told: told(row.id) }} />
                  </ChosenBox>
                </li>
              ))}
            </ul>
          </details>
        )}
        {count > 0 && <p className="type-note text-ink2">{t("choose.keptHelp")}</p>}
        <p className="type-note text-ink2">{t("choose.limit", { most: MOST_CHOSEN })}</p>
      </div>
    </ActionForm>
  );
}
