import { Choice } from "@/components/ui/choice";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextareaField } from "@/components/ui/textarea-field";
import type { DecideView } from "@/lib/findings/decide-queries";
import type { Matter } from "@/lib/findings/matters";
import { DECISIONS, fieldOf, REASON } from "@/lib/findings/schema";
import type { DecidedWords } from "./decided-words";

type Approver = { readonly id: string; readonly name: string; readonly isMember: boolean };

/** Whom to ask: everyone of the incident who may, or somebody by name, who then sees it. */
export function ApproverField({
  people,
  say: { t },
  help,
}: {
  people: readonly Approver[];
  say: DecidedWords;
  help: string;
}) {
  if (people.length === 0) {
    return (
      <Notice kind="check" title={t("decide.nobody")}>
        {t("decide.nobodyHelp")}
      </Notice>
    );
  }
  const isAnyone = people.some(({ isMember }) => isMember);
  return (
    <SelectField
      name="askedOfId"
      label={t("decide.approver")}
      help={help}
      none={t(isAnyone ? "decide.approverAnyone" : "decide.approverNone")}
      options={people.map(({ id, name, isMember }) => ({
        value: id,
        label: isMember ? name : t("decide.approverNew", { name }),
      }))}
    />
  );
}

/** The authority can be told although nothing asks for it. */
export function VoluntaryField({ say: { t } }: { say: DecidedWords }) {
  return (
    <Choice
      name="voluntary"
      label={t("decide.voluntary")}
      help={t("decide.voluntaryHelp")}
      answers={[
        { value: "no", label: t("decide.voluntaryNo") },
        {
          value: "yes",
          label: t("decide.voluntaryYes"),
          followUp: (
            <TextareaField
              name="voluntaryReason"
              label={t("decide.voluntaryReason")}
              rows={2}
              limit={REASON}
            />
          ),
        },
      ]}
    />
  );
}

export function OpposingField({ say: { t } }: { say: DecidedWords }) {
  return (
    <TextareaField
      name="opposing"
      label={t("decide.opposing")}
      help={t("decide.opposingHelp")}
      need="optional"
      rows={3}
      limit={REASON}
    />
  );
}

/** One question a rule: what the rules say stands chosen. What they have decided is not made open again. */
export function MatterFields({ matters, say }: { matters: readonly Matter[]; say: DecidedWords }) {
  const { t } = say;
  return (
    <div className="flex flex-col gap-6">
      {matters.map((matter) => (
        <Choice
          key={matter.rule}
          name={fieldOf(matter.rule)}
          label={say.matter(matter)}
          help={t("depart.byRules", { decision: say.byRules(matter.byRules) })}
          chosen={[matter.byRules]}
          answers={DECISIONS.filter((each) => each !== "needs_review" || matter.byRules === each).map(
            (value) => ({
              value,
              label: t(`decisions.${value}`),
            }),
          )}
        />
      ))}
    </div>
  );
}

/** Matters in sight, and those of other regimes that the rules do not ask for. */
export function partedMatters({ matters }: Pick<DecideView, "matters">) {
  const isMain = ({ rule, byRules: decision }: Matter) =>
    /^(appi|organs)\.(report|notify)$/.test(rule) || decision === "required";
  return { main: matters.filter(isMain), others: matters.filter((matter) => !isMain(matter)) };
}
