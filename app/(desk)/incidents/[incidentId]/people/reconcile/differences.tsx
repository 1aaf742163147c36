import { randomUUID } from "node:crypto";
import Link from "next/link";
import { DecideForm } from "@/components/reconciliation/decide-form";
import { DifferenceItem } from "@/components/reconciliation/difference-item";
import type { DifferencesAddress } from "@/components/reconciliation/differences-address";
import { DifferencesPart } from "@/components/reconciliation/differences-part";
import { getTranslator } from "@/lib/i18n/translator";
import { type DifferenceView, listDifferences } from "@/lib/reconciliation/difference-queries";
import { DECIDED_AT_ONCE } from "@/lib/reconciliation/limits";
import type { ComparisonView } from "@/lib/reconciliation/queries";
import { showDifferences } from "@/lib/reconciliation/shown-differences";
import { decide, decideSeveral, undo } from "./decide-actions";
import type { PartProps } from "./list-parts";
import { LookPart } from "./look-part";

type Props = PartProps & { current: ComparisonView; address: DifferencesAddress };

/** The differences that the address asks for, with the one form that is open. */
export async function Differences(props: Props) {
  const { actor, incidentId, view, search, current, address, t, locale } = props;
  const which = { incidentId, reconciliationId: current.id };
  const [{ rows, next }, people] = await Promise.all([
    listDifferences(actor, which, address.wish),
    getTranslator("people"),
  ]);
  const now = new Date();
  const shown = await showDifferences(actor, { incidentId, ids: rows.map(({ id }) => id), now });
  // Whoever signs it off gives it back instead of changing what was frozen.
  const isSigning = current.agreement.asked?.canDecide === true;
  const canDecide = view.canRun && current.state === "open" && !isSigning;
  const isSeveral = search.all === "1";
  const first = rows.find(({ decision }) => decision === null)?.id;
  const decides = search.decide === "first" ? first : search.decide;
  const form = (difference: DifferenceView) => {
    const { id: differenceId, number, version, kind, decision } = difference;
    if (!canDecide || isSeveral || decision || decides !== differenceId) return null;
    return (
      <DecideForm
        key={differenceId}
        action={decide.bind(null, { ...which, differenceId }, address.wish.kind ?? "")}
        requestId={randomUUID()}
        title={t("decide.title", { number })}
        submit={t("decide.do")}
        leaveTo={address.to({})}
        at={address.to({}, { decide: differenceId }).replace("#differences", `#decide${number}`)}
        {...{ version, kind, t }}
      />
    );
  };
  const look = (difference: DifferenceView) =>
    view.canReveal && search.look === difference.id && !shown.has(difference.id) ? (
      <LookPart
        {...{ incidentId, difference, address, t, people }}
        decidesThen={canDecide && difference.decision === null}
      />
    ) : null;
  return (
    <DifferencesPart
      {...{ current, address, t, next }}
      several={canDecide && <Several {...props} isOpen={isSeveral} />}
    >
      {rows.map((difference) => (
        <DifferenceItem
          key={difference.id}
          shown={shown.get(difference.id) ?? null}
          look={look(difference)}
          lookAt={
            view.canReveal
              ? address.to({}, { look: difference.id }).replace("#differences", `#d${difference.number}`)
              : null
          }
          form={form(difference)}
          decideAt={
            canDecide
              ? address.to({}, { decide: difference.id }).replace("#differences", `#d${difference.number}`)
              : null
          }
          undo={undo.bind(null, { ...which, differenceId: difference.id })}
          requestId={randomUUID()}
          {...{ difference, t, people, locale, now }}
        />
      ))}
    </DifferencesPart>
  );
}

/** All open differences of one kind at once, with these below as the preview. */
function Several({ incidentId, current, address, t, isOpen }: Props & { isOpen: boolean }) {
  const { kind } = address.wish;
  const open = current.kinds.find((one) => one.kind === kind)?.open ?? 0;
  const count = Math.min(open, DECIDED_AT_ONCE);
  if (!kind || count < 2) return null;
  const here = address.to({ isOpen: true, after: 0 }, { all: "1" });
  if (!isOpen)
    return (
      <p>
        <Link href={here} prefetch={false} className="link inline-block py-2.5">
          {t("decide.all", { count })}
        </Link>
      </p>
    );
  const title = t("decide.allTitle", { kind: t(`kinds.${kind}`), count });
  return (
    <div className="border-b border-line pb-6">
      <h3 className="type-sub pt-4">{title}</h3>
      <p>{t("decide.allHelp", { count })}</p>
      <DecideForm
        action={decideSeveral.bind(null, { incidentId, reconciliationId: current.id, kind })}
        requestId={randomUUID()}
        version={current.version}
        submit={t("decide.allDo", { count })}
        leaveTo={address.to({})}
        at={here.replace("#differences", "#several")}
        {...{ kind, title, t }}
      />
    </div>
  );
}
