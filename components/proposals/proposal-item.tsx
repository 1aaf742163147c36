import { MaskedText } from "@/components/ui/masked-text";
import { Progress } from "@/components/ui/progress";
import { Proposal } from "@/components/ui/proposal";
import type { FormAction } from "@/lib/form-state";
import type { ProposalView } from "@/lib/proposals/intake-file";
import { CorrectionForm } from "./correction-form";
import { placeWords } from "./place-words";
import { valueInUse } from "./proposal-value";
import { ProposalWays } from "./proposal-ways";
import { effectOf, originOf, type Say } from "./proposal-words";

export type ProposalActions = { readonly take: FormAction; readonly correct: FormAction };

type Props = {
  proposal: ProposalView;
  /** Null for whoever may only look. */
  actions: ProposalActions | null;
  intake: string;
  isFixing: boolean;
  isCurrent: boolean;
  say: Say;
};

/** One thing that was read, with its origin, its effect, and what can be done with it. */
export function ProposalItem({ proposal, actions, intake, isFixing, isCurrent, say }: Props) {
  const { t } = say;
  const { id, number, proposed, addresses, state, places } = proposal;
  const effect = effectOf(say, proposal);
  const [only] = proposed.kind === "recipients" && addresses.length === 1 ? addresses : [];
  const ways = (
    <ProposalWays
      proposal={proposal}
      take={actions?.take ?? null}
      intake={intake}
      isFixing={isFixing}
      t={t}
    />
  );
  return (
    <Proposal
      id={`p-${id}`}
      pair={proposed.kind}
      number={number}
      isCurrent={isCurrent && !isFixing}
      label={t(`kinds.${proposed.kind}`)}
      value={
        <>
          <MaskedText>{valueInUse(say, proposal)}</MaskedText>
          {only && (
            <>
              {" ("}
              <MaskedText>{only.name || only.address}</MaskedText>
              {")"}
            </>
          )}
        </>
      }
      origin={<MaskedText>{originOf(say, proposal)}</MaskedText>}
      effect={
        <>
          {effect && <p>{effect}</p>}
          <WayToFindOut proposal={proposal} say={say} />
          {state === "taking" && <Writing proposal={proposal} say={say} />}
          {places.length > 0 && (
            <details className="desk:hidden">
              <summary className="link inline-block py-2.5">{t("list.place")}</summary>
              <ul className="text-ink2">
                {[...new Set(places.map((place) => placeWords(t, place)))].map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </details>
          )}
          {isFixing && actions && (
            <CorrectionForm proposal={proposal} action={actions.correct} intake={intake} say={say} />
          )}
        </>
      }
      ways={ways}
    />
  );
}

type Part = { proposal: ProposalView; say: Say };

/** What else to lay down here where the file itself cannot tell. */
function WayToFindOut({ proposal: { proposed, state, canCorrect }, say: { t } }: Part) {
  if (proposed.kind === "bcc" && state !== "corrected") {
    return (
      <p>
        <a href="#add-sent" className="link">
          {t("effects.sentMail")}
        </a>
        {t("effects.sentMailAfter")}
      </p>
    );
  }
  if (proposed.kind !== "recipients" || canCorrect || proposed.intended !== undefined) return null;
  return (
    <p>
      <a href="#add-list" className="link">
        {t("effects.intendedList")}
      </a>
      {t("effects.intendedListAfter")}
    </p>
  );
}

function Writing({ proposal: { progress }, say: { t } }: Part) {
  const { done, total } = progress;
  return (
    <div className="mt-2">
      <Progress
        act={t("writing.act")}
        words={t("writing.words", { done, total })}
        done={done}
        total={total}
        rest={t("writing.rest")}
      />
    </div>
  );
}
