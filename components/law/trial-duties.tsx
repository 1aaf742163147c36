import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { State, type StateKind } from "@/components/ui/state";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { translatorFor } from "@/lib/i18n/translator";
import type { Duty } from "@/lib/law/duties";
import type { Evaluation } from "@/lib/law/evaluate";
import { numbersOf } from "@/lib/law/explain";
import type { Decision } from "@/lib/law/regimes";
import { clockWords } from "./clock-words";
import { dutyTitle } from "./duty-words";
import { ruleWords } from "./rule-words";

type Props = { law: Evaluation; locale: Locale; isDated: boolean };

const SHAPES: { readonly [Each in Decision]: StateKind } = {
  required: "hit",
  needs_review: "unknown",
  not_required: "off",
};

/** Every duty that is due or open, each with its own clock; what does not apply is folded, with its reason. */
export function TrialDuties({ law, locale, isDated }: Props) {
  const t = translatorFor(locale, "rules");
  const say = translatorFor(locale, "law");
  const words = ruleWords(locale);
  const numbers = numbersOf(law.facts);
  const of = (status: Decision) => law.duties.filter(({ decision }) => decision === status);
  const due = of("required").toSorted((one, other) => rank(one) - rank(other));
  const because = ({ rule }: Duty) => {
    const finding = law.findings[rule];
    return finding && words.because(finding, numbers);
  };
  const title = (duty: Duty) =>
    `${dutyTitle(locale, duty.id)}${duty.kind === "duty" ? "" : ` (${say(`kind.${duty.kind}`)})`}`;
  const line = (duty: Duty) => (
    <li key={duty.id} className="border-b border-rule py-2">
      {title(duty)} <span className="type-note text-ink2">{because(duty)}</span>
    </li>
  );
  return (
    <Section title={t("try.duties")} level="sub">
      {due.length === 0 && <p className="pt-3">{t("try.none")}</p>}
      {due.length > 0 && (
        <DataTable
          caption={t("try.duties")}
          rows={due}
          keyOf={({ id }) => id}
          headed="duty"
          columns={[
            { key: "duty", title: t("try.duty"), cell: title },
            { key: "when", title: t("try.when"), cell: (duty) => <When {...{ duty, locale, isDated }} /> },
            {
              key: "decision",
              title: t("try.decision"),
              cell: (duty) => (
                <>
                  <State kind={SHAPES[duty.decision]}>{say(`decision.${duty.decision}`)}</State>
                  <span className="type-note block">{because(duty)}</span>
                </>
              ),
            },
          ]}
        />
      )}
      <Folded
        title={t("try.open", { count: of("needs_review").length })}
        lead={t("try.openHelp")}
        isOpen={due.length === 0}
      >
        {of("needs_review").map((duty) => line(duty))}
      </Folded>
      <Folded title={t("try.notDue", { count: of("not_required").length })}>
        {of("not_required").map((duty) => line(duty))}
      </Folded>
    </Section>
  );
}

/** Duties first, advice last. */
const rank = ({ kind }: Duty) => (kind === "duty" ? 0 : kind === "advice" ? 2 : 1);

type FoldedProps = { title: string; lead?: string; isOpen?: boolean; children: readonly ReactNode[] };

function Folded({ title, lead, isOpen, children }: FoldedProps) {
  if (children.length === 0) return null;
  return (
    <details open={isOpen} className="pt-3">
      <summary className="link inline-block py-2">{title}</summary>
      {lead && <p className="type-note text-ink2">{lead}</p>}
      <ul>{children}</ul>
    </details>
  );
}

function When({ duty: { clock, otherReading }, locale, isDated }: { duty: Duty } & Omit<Props, "law">) {
  const t = translatorFor(locale, "rules");
  const words = clockWords(locale);
  if (!clock) return t(isDated ? "try.noClock" : "try.clockMissing");
  return (
    <>
      {words.due(clock)}
      {words.why(clock).map((reason) => (
        <span key={reason} className="type-note block text-ink2">
          {reason}
        </span>
      ))}
      {otherReading?.kind === "last-day" && (
        <span className="type-note block text-ink2">
          {translatorFor(locale, "law")("otherReading", { due: formatDay(otherReading.due, locale) })}
        </span>
      )}
    </>
  );
}
