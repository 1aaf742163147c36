import { randomUUID } from "node:crypto";
import { AskPart, SignPart } from "@/components/reconciliation/agree-part";
import { differencesAddress } from "@/components/reconciliation/differences-address";
import { ListsPart } from "@/components/reconciliation/lists-part";
import type { Phase } from "@/components/reconciliation/phase";
import { ResultPart } from "@/components/reconciliation/result-part";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { formatShortInstant } from "@/lib/i18n/format";
import { listTargets } from "@/lib/people-import/import-choices";
import type { ComparisonView } from "@/lib/reconciliation/queries";
import { takeBack } from "./actions";
import { Differences } from "./differences";
import type { PartProps } from "./list-parts";
import { reconcilePage } from "./reconcile-with";
import { ask, sign } from "./sign-actions";

type Props = PartProps & {
  current: ComparisonView;
  phase: Phase;
  /** Other lists are laid down above, after an agreement. */
  isAgain: boolean;
};

/** What the comparison found, what is asked next, the differences, and what was compared. */
export async function ComparisonParts(props: Props) {
  const { actor, incidentId, view, search, current, phase, t, locale, mapAt, words } = props;
  const { lists, state, agreement } = current;
  const { asked } = agreement;
  const address = differencesAddress(reconcilePage(incidentId), search, current.open > 0);
  const isOpen = state === "open";
  // A form is open already, with a button of its own.
  const isActing = [search.decide, search.all, search.look].some((asked) => asked !== undefined);
  const requestId = randomUUID();
  const which = { incidentId, reconciliationId: current.id };
  return (
    <>
      {isOpen && asked?.state === "returned" && (
        <Notice kind="info" title={t("agree.returned")}>
          {asked.returnedWhy}
        </Notice>
      )}
      {isOpen && asked?.state === "void" && <Notice kind="info" title={t("agree.void")} />}
      {state === "agreed" && <Agreed {...props} />}
      {view.canRun && phase === "open" && !isActing && (
        <div>
          <ButtonLink
            kind="filled"
            href={address.to({ kind: null, isOpen: true, after: 0 }, { decide: "first" })}
          >
            {t("decide.begin")}
          </ButtonLink>
        </div>
      )}
      {state !== "comparing" && (
        <ResultPart
          {...{ current, t }}
          canRun={view.canRun}
          href={(kind) => address.to({ kind, after: 0 })}
        />
      )}
      {view.canRun && phase === "ask" && (
        <AskPart
          action={ask.bind(null, which)}
          targets={await listTargets(actor, incidentId)}
          {...{ current, requestId, incidentId, t }}
        />
      )}
      {phase === "sign" && asked && (
        <SignPart action={sign.bind(null, incidentId, asked.id)} {...{ current, requestId, t }} />
      )}
      {state !== "comparing" && current.differences > 0 && <Differences {...props} address={address} />}
      <ListsPart
        lists={[
          { title: t("lists.a"), list: lists.a },
          { title: t("lists.b"), list: lists.b },
        ]}
        takeBack={
          view.canRun && state !== "agreed" && phase !== "sign"
            ? (listId) => takeBack.bind(null, incidentId, listId)
            : null
        }
        makeRequestId={randomUUID}
        {...{ t, locale, mapAt, words }}
      />
    </>
  );
}

/** Who signed it off, and where its people stand. */
function Agreed({ incidentId, view, current, isAgain, t, locale }: Props) {
  const { agreedAt, agreedBy, isWritten, most } = current;
  if (!agreedAt) return null;
  const time = formatShortInstant(agreedAt, locale);
  return (
    <div>
      {isAgain && <h2 className="type-section">{t("agree.before", { most })}</h2>}
      <p>{t("agree.agreedBy", { name: agreedBy ?? t("moved.somebody"), time })}</p>
      {isWritten && (
        <div className="mt-3 flex flex-wrap gap-4">
          <ButtonLink href={`/incidents/${incidentId}/people`}>{t("agree.toPeople")}</ButtonLink>
          {view.canRun && (
            <ButtonLink href={reconcilePage(incidentId) + (isAgain ? "" : "?again=1")} kind="quiet">
              {t(isAgain ? "agree.toBefore" : "agree.again")}
            </ButtonLink>
          )}
        </div>
      )}
    </div>
  );
}
