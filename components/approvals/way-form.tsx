import { ActionForm } from "@/components/ui/action-form";
import { Empty } from "@/components/ui/empty";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { WORDS } from "@/lib/approvals/schema";
import type { FormAction } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import type { Way } from "./other-ways";

type Props = {
  way: Way;
  action: FormAction;
  requestId: string;
  version: number;
  /** Whoever prepared it. */
  name: string;
  people: readonly { readonly id: string; readonly name: string }[];
  /** Chosen before: the deputy. */
  chosenId: string | null;
};

/** Asking back, returning, delegating, taking over: one field and one button each. */
export async function WayForm({ way, people, chosenId, name, version, ...form }: Props) {
  const t = await getTranslator("approvals");
  const space = ({ ask: "ask", return: "return", delegate: "delegate", "take-over": "takeOver" } as const)[
    way
  ];
  const hasWords = space === "ask" || space === "return";
  if (!hasWords && people.length === 0)
    return <Empty title={t("delegate.nobody")}>{t("delegate.nobodyHelp")}</Empty>;
  return (
    <ActionForm {...form}>
      <input type="hidden" name="version" value={version} />
      <p>{t(`${space}.lead`, { name })}</p>
      {hasWords ? (
        <TextareaField
          name={space === "ask" ? "question" : "reason"}
          label={t(`${space}.label`)}
          help={t(`${space}.help`)}
          rows={4}
          limit={WORDS}
        />
      ) : (
        <SelectField
          name={space === "delegate" ? "toId" : "approverId"}
          label={t(`${space}.label`)}
          none={t(`${space}.none`)}
          defaultValue={chosenId ?? ""}
          options={people.map((person) => ({ value: person.id, label: person.name }))}
        />
      )}
      <div>
        <SubmitButton>{t(`${space}.submit`, { name })}</SubmitButton>
      </div>
    </ActionForm>
  );
}
