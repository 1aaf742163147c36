import { Fold } from "@/components/containment/action-row";
import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { DataTable } from "@/components/ui/data-table";
import { HiddenField } from "@/components/ui/hidden-field";
import { MaskedText } from "@/components/ui/masked-text";
import { State } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { formatShortInstant } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Translator } from "@/lib/i18n/translator";
import type { MatchView } from "@/lib/identity/queries";
import type { ComparedRow } from "@/lib/identity/view-match";

type Props = {
  match: MatchView;
  t: Translator<"identity">;
  locale: Locale;
  canRun: boolean;
  here: string;
  /** The page of one of the two, which knows the way back. */
  lookAt: (personId: string, matchId: string) => string;
  decide: (matchId: string) => FormAction;
  undo: (matchId: string) => FormAction;
  makeRequestId: () => string;
};

/** Two people beside each other, masked, with what is the same; and the form that decides or takes back. */
export function SamePair({ match, t, locale, canRun, here, lookAt, decide, undo, makeRequestId }: Props) {
  const { id, first, second, likeness, state, decidedBy, decidedAt, compared, version } = match;
  const pair = t("page.pair", { first: first.name, second: second.name });
  return (
    <li id={`pair-${id}`} className="border-b border-rule py-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="font-bold">
          <MaskedText>{pair}</MaskedText>
        </h3>
        {state === "open" ? (
          <State kind="unknown">{t(`likeness.${likeness}`)}</State>
        ) : (
          <State kind="done">{t(`states.${state}`)}</State>
        )}
      </div>
      {decidedBy && decidedAt && (
        <p className="type-note text-ink2">
          {t("page.by", { name: decidedBy, time: formatShortInstant(decidedAt, locale) })}
        </p>
      )}
      <div className="mt-2">
        <ComparedTable compared={compared} caption={pair} t={t} />
      </div>
      {state === "open" && (
        <p className="type-note mt-2 flex flex-wrap gap-x-6">
          {[first, second].map((person, at) => (
            <a key={person.id} href={lookAt(person.id, id)} className="link py-2">
              {t("page.look")}: {at === 0 ? t("page.one") : t("page.other")}
            </a>
          ))}
        </p>
      )}
      {canRun && state === "open" && (
        <Fold opens={t("page.decide")}>
          <ActionForm
            action={decide(id)}
            at={`${here}#decide-${id}`}
            requestId={makeRequestId()}
            label={t("page.decideFor", { pair })}
          >
            <HiddenField name="version" value={version} />
            <Choice
              name="decision"
              label={t("page.question")}
              answers={[
                { value: "first", label: t("answers.first"), help: t("answers.sameHelp") },
                { value: "second", label: t("answers.second"), help: t("answers.sameHelp") },
                { value: "different", label: t("answers.different"), help: t("answers.differentHelp") },
              ]}
            />
            <div>
              <SubmitButton kind="outlined">{t("page.save")}</SubmitButton>
            </div>
          </ActionForm>
        </Fold>
      )}
      {canRun && state !== "open" && (
        <ActionForm
          action={undo(id)}
          at={`${here}?decided=1#undo-${id}`}
          requestId={makeRequestId()}
          label={t("page.undoFor", { pair })}
          className="mt-3 flex flex-col gap-3"
        >
          <HiddenField name="version" value={version} />
          <div>
            <SubmitButton kind="quiet">{t("page.undo")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </li>
  );
}

type TableProps = { compared: readonly ComparedRow[]; caption: string; t: Translator<"identity"> };

function ComparedTable({ compared, caption, t }: TableProps) {
  const masked = (value: string) => (value ? <MaskedText>{value}</MaskedText> : "–");
  return (
    <DataTable
      caption={caption}
      headed="item"
      keyOf={({ of }) => of}
      rows={compared}
      columns={[
        { key: "item", title: t("page.item"), cell: ({ of }) => t(`compared.${of}`) },
        { key: "one", title: t("page.one"), cell: ({ first }) => masked(first) },
        { key: "other", title: t("page.other"), cell: ({ second }) => masked(second) },
        {
          key: "alike",
          title: t("page.alike"),
          cell: ({ comparison }) => (
            <span className={comparison === "same" ? "font-bold" : "text-ink2"}>
              {t(`comparison.${comparison}`)}
            </span>
          ),
        },
      ]}
    />
  );
}
