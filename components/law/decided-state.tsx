import { randomUUID } from "node:crypto";
import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { State } from "@/components/ui/state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DecideView } from "@/lib/findings/decide-queries";
import type { DeterminationView } from "@/lib/findings/view-determination";
import type { FormAction } from "@/lib/form-state";
import { changedWords, type DecidedWords } from "./decided-words";

type Props = {
  view: DecideView;
  say: DecidedWords;
  withdraw: (determinationId: string) => FormAction;
};

/** What counts, what waits, what came back; each with the way to read it. */
export function DecidedState({ view, say, withdraw }: Props) {
  const { t } = say;
  const { incident, inForce, awaiting, ended } = view;
  const memo = (decided: DeterminationView) =>
    `/incidents/${incident.id}/documents/memo/${decided.documentId}`;
  if (!inForce && !awaiting && !ended) return <State kind="unknown">{t("panel.none")}</State>;
  return (
    <div className="flex flex-col gap-3">
      {inForce && (
        <div className="flex flex-col gap-1">
          <InForce decided={inForce} say={say} />
          <MemoLink href={memo(inForce)} number={inForce.memoNumber} say={say} />
        </div>
      )}
      {awaiting && (
        <div className="flex flex-col items-start gap-1">
          <State kind="wait">
            {t("panel.awaiting", { name: awaiting.preparedBy, time: say.time(awaiting.preparedAt) })}
          </State>
          <p className="type-note text-ink2">
            {awaiting.isOutdated && `${t("panel.awaitingOld")}。${changedWords(say, awaiting)}`}
            {!awaiting.isOutdated &&
              (awaiting.askedOf ? t("panel.askedOf", { name: awaiting.askedOf }) : t("panel.askedOfAnyone"))}
          </p>
          {awaiting.approvalId && (
            <Link href={`/approvals/${awaiting.approvalId}`} prefetch={false} className="link type-note">
              {t("panel.see")}
            </Link>
          )}
          <MemoLink href={memo(awaiting)} number={awaiting.memoNumber} say={say} />
          {awaiting.canWithdraw && (
            <ActionForm action={withdraw(awaiting.id)} requestId={randomUUID()} label={t("panel.withdraw")}>
              <SubmitButton kind="quiet">{t("panel.withdraw")}</SubmitButton>
            </ActionForm>
          )}
        </div>
      )}
      {!awaiting && ended && <Ended ended={ended} say={say} />}
    </div>
  );
}

function InForce({ decided, say }: { decided: DeterminationView; say: DecidedWords }) {
  const { t } = say;
  const words = { name: decided.preparedBy, time: say.time(decided.preparedAt) };
  return (
    <>
      <State kind={decided.isOutdated ? "off" : "done"}>
        {t(decided.kind === "departed" ? "panel.departed" : "panel.confirmed", words)}
      </State>
      {decided.approvedBy && (
        <p className="type-note text-ink2">{t("panel.approvedBy", { name: decided.approvedBy })}</p>
      )}
      {decided.isVoluntary && <p className="type-note text-ink2">{t("panel.voluntary")}</p>}
      {decided.isOutdated && (
        <>
          <State kind="you">{t("panel.outdated")}</State>
          <p className="type-note">{changedWords(say, decided)}</p>
        </>
      )}
    </>
  );
}

type EndedProps = { ended: NonNullable<DecideView["ended"]>; say: DecidedWords };

function Ended({ ended, say }: EndedProps) {
  const { t } = say;
  const time = say.time(ended.preparedAt);
  return (
    <div className="flex flex-col items-start gap-1">
      <State kind="off">{t(ended.state === "returned" ? "panel.returned" : "panel.voided", { time })}</State>
      {ended.state === "void" && <p className="type-note">{changedWords(say, ended)}</p>}
      {ended.state === "returned" && ended.approvalId && (
        <Link href={`/approvals/${ended.approvalId}`} prefetch={false} className="link type-note">
          {t("panel.returnedWhy")}
        </Link>
      )}
    </div>
  );
}

function MemoLink({ href, number, say }: { href: string; number: number; say: DecidedWords }) {
  return (
    <Link href={href} prefetch={false} className="link type-note self-start">
      {say.t("panel.memo", { number })}
    </Link>
  );
}
