import Link from "next/link";
import { type Column, DataTable } from "@/components/ui/data-table";
import { State } from "@/components/ui/state";
import type { LawView } from "@/lib/findings/law-queries";
import { translatorFor } from "@/lib/i18n/translator";
import type { Duty } from "@/lib/law/duties";
import { REGIMES } from "@/lib/law/regimes";
import type { RuleId } from "@/lib/law/rule-ids";
import { ChangedMark } from "./changed-mark";
import { type DutyRow, dutyRows } from "./duty-rows";
import { LawCite } from "./law-cite";
import type { LawSay } from "./law-say";

type Props = { view: LawView; say: LawSay; whyHref: (rule: RuleId) => string };

const OF_THE_ACTS: readonly RuleId[] = Object.values(REGIMES).flatMap(({ report, notify }) => [
  report,
  notify,
]);

/** Every duty that is required or may be, each with its own clock; what is open beside the Acts, and advice, fold. */
export function DutyPart(props: Props) {
  const { view, say } = props;
  const { t } = say;
  const { main, other, advice } = groupsOf(view);
  return (
    <div className="flex flex-col gap-2">
      {main.length > 0 && <DutyTable {...props} duties={main} />}
      {other.length > 0 && (
        <Folded {...props} title={t("duties.other", { count: other.length })} duties={other} />
      )}
      {advice.length > 0 && (
        <Folded {...props} title={t("duties.advice", { count: advice.length })} duties={advice} />
      )}
    </div>
  );
}

type ListProps = Props & { title: string; duties: readonly Duty[] };

/** Duties that are no more than named, each with the way to its reasons. */
function Folded({ say, whyHref, title, duties }: ListProps) {
  return (
    <details>
      <summary className="link type-note inline-block py-2">{title}</summary>
      <ul className="type-note flex flex-col gap-1">
        {duties.map(({ id, rule }) => (
          <li key={id}>
            <Link href={whyHref(rule)} prefetch={false} className="link">
              {say.duty(id)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function groupsOf({ loaded }: LawView) {
  const duties = loaded.law?.duties.filter(({ decision }) => decision !== "not_required") ?? [];
  const isMain = ({ kind, decision, rule }: Duty) =>
    kind !== "advice" && (decision === "required" || OF_THE_ACTS.includes(rule));
  return {
    main: duties.filter(isMain),
    other: duties.filter((duty) => duty.kind !== "advice" && !isMain(duty)),
    advice: duties.filter(({ kind }) => kind === "advice"),
  };
}

function DutyTable({ view, say, whyHref, duties }: Props & { duties: readonly Duty[] }) {
  const { t, locale } = say;
  const law = translatorFor(locale, "law");
  const columns: readonly Column<DutyRow>[] = [
    {
      key: "duty",
      title: t("duties.duty"),
      cell: ({ duty, isChanged }) => (
        <span className="font-bold">
          {say.duty(duty.id)}
          {duty.kind !== "duty" && (
            <span className="type-note block font-normal text-ink2">{law(`kind.${duty.kind}`)}</span>
          )}
          {isChanged && <ChangedMark>{t("changed")}</ChangedMark>}
        </span>
      ),
    },
    {
      key: "until",
      title: t("duties.until"),
      cell: ({ until }) =>
        until.map((line, at) => (
          <span key={line} className={at === 0 ? "block" : "type-note block text-ink2"}>
            {line}
          </span>
        )),
    },
    {
      key: "left",
      title: t("duties.left"),
      cell: ({ left }) => (left.tone ? <State kind={left.tone}>{left.text}</State> : left.text),
    },
    {
      key: "legal",
      title: t("duties.legal"),
      cell: ({ legal }) => (legal.tone ? <State kind={legal.tone}>{legal.text}</State> : legal.text),
    },
    {
      key: "cites",
      title: t("duties.cites"),
      cell: ({ duty, cite, isFromMemory }) => (
        <>
          <LawCite cite={cite} rule={duty.rule} locale={locale} />
          {isFromMemory && <span className="type-note block text-ink2">{t("duties.memory")}</span>}
          <Link
            href={whyHref(duty.rule)}
            prefetch={false}
            aria-label={t("duties.whyOf", { duty: say.duty(duty.id) })}
            className="link type-note block py-1"
          >
            {t("duties.why")}
          </Link>
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t("duties.caption")}
      headed="duty"
      columns={columns}
      rows={dutyRows(duties, view, say)}
      keyOf={({ duty }) => duty.id}
    />
  );
}
