import { randomUUID } from "node:crypto";
import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DecideView } from "@/lib/findings/decide-queries";
import type { FormAction } from "@/lib/form-state";
import type { Locale } from "@/lib/i18n/locale";
import { DecidedState } from "./decided-state";
import { type DecidedWords, decidedWords } from "./decided-words";

type Props = {
  view: DecideView;
  locale: Locale;
  confirm: FormAction;
  /** Takes back what waits for its approval. */
  withdraw: (determinationId: string) => FormAction;
};

/** 法務の確認: how far it has come, and what legal can do about it. */
export function DecidePanel({ view, locale, confirm, withdraw }: Props) {
  const say = decidedWords(locale);
  const { canDecide, inForce, awaiting } = view;
  const isWaiting = awaiting !== null && !awaiting.isOutdated;
  const isSettled = inForce !== null && !inForce.isOutdated && inForce.report !== "needs_review";
  return (
    <section className="flex flex-col gap-3 border-t border-t-ink pt-3" id="legal">
      <h2 className="type-sub">{say.t("panel.title")}</h2>
      <DecidedState view={view} say={say} withdraw={withdraw} />
      {canDecide && !isWaiting && <Act view={view} say={say} confirm={confirm} isSettled={isSettled} />}
      {!canDecide && !isSettled && !isWaiting && (
        <p className="type-note text-ink2">{say.t("panel.others")}</p>
      )}
    </section>
  );
}

type ActProps = { view: DecideView; say: DecidedWords; confirm: FormAction; isSettled: boolean };

/** One act, and the other way beside it. */
function Act({ view, say: { t }, confirm, isSettled }: ActProps) {
  const { weighed, facts } = view;
  const page = `/incidents/${view.incident.id}/law/decide`;
  if (isSettled) {
    return (
      <Link href={`${page}/depart`} prefetch={false} className="link self-start">
        {t("panel.change")}
      </Link>
    );
  }
  if (weighed.outcome.report === "needs_review") {
    return (
      <>
        <p className="type-note">{t("panel.openNote")}</p>
        <ButtonLink kind="filled" wide href={`${page}/depart`}>
          {t("panel.decide")}
        </ButtonLink>
      </>
    );
  }
  return (
    <>
      <p className="type-note">{t("panel.keeps", { count: facts })}</p>
      {weighed.needsApproval ? (
        <ButtonLink kind="filled" wide href={page}>
          {t("panel.confirmFree")}
        </ButtonLink>
      ) : (
        <ActionForm
          action={confirm}
          requestId={randomUUID()}
          label={t("panel.confirm")}
          className="flex flex-col gap-3"
        >
          <Ground view={view} />
          <SubmitButton wide>{t("panel.confirm")}</SubmitButton>
        </ActionForm>
      )}
      <Link href={`${page}/depart`} prefetch={false} className="link self-center">
        {t("panel.depart")}
      </Link>
      <p className="type-note text-ink2">
        {t(weighed.needsApproval ? "panel.freeNote" : "panel.departNote")}
      </p>
    </>
  );
}

/** What the page was drawn from: a decision is for exactly this. */
export function Ground({ view }: { view: Pick<DecideView, "factsHash" | "after"> }) {
  return (
    <>
      <input type="hidden" name="factsHash" value={view.factsHash} />
      <input type="hidden" name="after" value={view.after ?? ""} />
    </>
  );
}
