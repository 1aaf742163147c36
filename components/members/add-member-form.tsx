import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { GIVEN_RELATIONS } from "@/lib/incidents/member-schema";

type Props = {
  t: Translator<"closing">;
  people: readonly { readonly id: string; readonly name: string }[];
  action: FormAction;
  requestId: string;
};

/** Somebody of the house who works on it from now on. */
export async function AddMemberForm({ t, people, action, requestId }: Props) {
  const words = await getTranslator("incidents");
  const relations = GIVEN_RELATIONS.map((value) => ({ value, label: words(`relations.${value}`) }));
  return (
    <ActionForm action={action} requestId={requestId} label={t("members.add")}>
      <SelectField
        name="userId"
        label={t("members.person")}
        help={t("members.addHelp")}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        none={t("members.choose")}
      />
      <Choice name="relation" label={t("members.asWhat")} answers={relations} />
      <div>
        <SubmitButton>{t("members.addDo")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
