import Link from "next/link";
import { changedWords, type DecidedWords, decidedWords } from "@/components/law/decided-words";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { ApprovalRow } from "@/lib/approvals/queries";
import { type DeterminationView, type DutyLine, tellingDuties } from "@/lib/findings/view-determination";
import type { FormAction } from "@/lib/form-state";
import type { Locale } from "@/lib/i18n/locale";
import { ApproveDetermination } from "./approve-determination";

type Props = {
  view: DeterminationView;
  row: ApprovalRow;
  /** The question that a yes answers. */
  asks: string;
  approve: FormAction;
  locale: Locale;
  now: Date;
};

/** What is asked while it waits; null once it was decided. */
export function asksDetermination({ state, report }: DeterminationView, locale: Locale): string | undefined {
  const { t } = decidedWords(locale);
  if (state !== "awaiting") return undefined;
  return t(report === "not_required" ? "approval.asksFree" : "approval.asksLower");
}

/** What legal decided and why, as whoever approves it reads it: duties, reasons, what is open, what follows. */
export function DeterminationPart({ view, row, asks, approve, locale, now }: Props) {
  const say = decidedWords(locale);
  const { t } = say;
  const { reason, opposing, isVoluntary, voluntaryReason, missing, facts, preparedAt } = view;
  const isFree = view.report === "not_required";
  const { telling, undecided } = tellingDuties(view);
  const isOpen = view.state === "awaiting";
  return (
    <div className="flex flex-col gap-8">
      {isOpen && view.isOutdated && (
        <Notice kind="conflict" title={t("approval.outdated")}>
          {changedWords(say, view)}
        </Notice>
      )}
      <Section
        title={t("approval.decided")}
        lead={t("approval.facts", { count: facts, time: say.time(preparedAt) })}
      >
        <ul>
          {telling.map((line) => (
            <Line key={line.id} line={line} say={say} />
          ))}
        </ul>
        {undecided > 0 && <p className="type-note pt-3">{t("approval.undecided", { count: undecided })}</p>}
        {isFree && (
          <p className="pt-3">
            {isVoluntary
              ? t("approval.voluntary", { reason: voluntaryReason ?? "" })
              : t("approval.noVoluntary")}
          </p>
        )}
      </Section>
      {reason && <Typed title={t("approval.reason")} text={reason} />}
      {opposing && <Typed title={t("approval.opposing")} text={opposing} />}
      {missing.length > 0 && <Typed title={t("approval.missing")} text={say.facts(missing)} />}
      <Link
        href={`/incidents/${row.incident?.id}/documents/memo/${view.documentId}`}
        prefetch={false}
        className="link self-start"
      >
        {t("panel.memo", { number: view.memoNumber })}
      </Link>
      {isOpen && !view.isOutdated && (
        <Section title={t("approval.consequence")} level="sub">
          {consequences(view, say).map((sentence) => (
            <p key={sentence} className="pt-2">
              {sentence}
            </p>
          ))}
        </Section>
      )}
      {row.canDecide && (
        <ApproveDetermination {...{ row, asks, approve, locale, now }} isOutdated={view.isOutdated} />
      )}
    </div>
  );
}

/** One duty: what counts by legal; where that differs, what the rules say before it. */
function Line({ line, say }: { line: DutyLine; say: DecidedWords }) {
  const { t } = say;
  const { byRules, byLegal } = line;
  const legal = t(`decisions.${byLegal}`);
  return (
    <li className="border-b border-rule py-2">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span>{say.duty(line)}</span>
        <span className="font-bold">
          {byRules === byLegal ? legal : t("approval.changedFrom", { rules: say.byRules(byRules), legal })}
        </span>
      </p>
      {line.clock && byLegal !== "not_required" && <p className="type-note text-ink2">{say.due(line)}</p>}
      {line.clock && byLegal === "not_required" && (
        <p className="type-note text-ink2">{t("approval.ruledClock", { due: say.due(line) })}</p>
      )}
    </li>
  );
}

function Typed({ title, text }: { title: string; text: string }) {
  return (
    <Section title={title} level="sub">
      <p className="pt-2 whitespace-pre-wrap">{text}</p>
    </Section>
  );
}

function consequences(view: DeterminationView, say: DecidedWords): string[] {
  const { t } = say;
  const lowered = view.duties.filter(({ id }) => view.lowered.includes(id));
  const isFree = view.report === "not_required" && view.notify === "not_required";
  return [
    ...(isFree ? [t("approval.consequenceFree")] : []),
    ...(lowered.length > 0 && !isFree
      ? [t("approval.consequenceLower", { names: say.duties(lowered) })]
      : []),
    ...(view.isVoluntary ? [t("approval.consequenceVoluntary")] : []),
    t("approval.until"),
  ];
}
