import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { LawView } from "@/lib/findings/law-queries";
import type { FormAction } from "@/lib/form-state";
import type { Locale } from "@/lib/i18n/locale";
import type { InputFact } from "@/lib/law/fact-inputs";
import type { RuleId } from "@/lib/law/rule-ids";
import { AnsweredNotice } from "./answered-notice";
import { CasesPart } from "./cases-part";
import { Conclusion } from "./conclusion";
import { CorrectPart } from "./correct-part";
import { DisputesPart } from "./disputes-part";
import { DutyPart } from "./duty-part";
import { HistoryPart } from "./history-part";
import { LawBase } from "./law-base";
import { LawChain } from "./law-chain";
import { LawHead } from "./law-head";
import { lawSay } from "./law-say";
import { MissingPart } from "./missing-part";
import { WhatIfPanel } from "./what-if-panel";
import { WhyPart } from "./why-part";

export type LawAddress = {
  /** Cases to try. */
  readonly whatIf: readonly string[];
  /** The fact that was answered just now. */
  readonly answered: InputFact | undefined;
  /** The fact to state or to put right. */
  readonly fact: InputFact | undefined;
  /** The rule whose reasons are told. */
  readonly why: RuleId | undefined;
};

type Props = {
  view: LawView;
  locale: Locale;
  address: LawAddress;
  action: (fact: InputFact) => FormAction;
  /** What was just done. */
  notice: ReactNode;
  /** Legal’s part: how far it has come, and what can be done. */
  legal: ReactNode;
};

/** The law tab: conclusion and duties, why, what is missing, the cases; beside it legal's part and what-if. */
export function LawTab({ view, locale, address, action, notice, legal }: Props) {
  const { incident, names, loaded, canRun } = view;
  const say = lawSay(locale, { facts: loaded.facts, names });
  const href = `/incidents/${incident.id}/law`;
  const to = (name: string, value: string, at: string) => `${href}?${name}=${value}#${at}`;
  const factHref = (fact: InputFact) => to("fact", fact, "fact");
  return (
    <div className="flex flex-col gap-8">
      <LawHead view={view} locale={locale} />
      {!canRun && <Notice kind="read-only" title={say.t("readOnly")} />}
      {notice}
      <AnsweredNotice view={view} say={say} fact={address.answered} />
      {/* On the phone legal's part follows the duties, and what-if the questions; the order of reading is that. */}
      <div className="grid gap-x-12 gap-y-10 desk:grid-cols-[minmax(0,1fr)_17rem] desk:grid-rows-[auto_1fr_auto]">
        <div className="flex min-w-0 flex-col gap-10 desk:row-span-2">
          <div className="flex flex-col gap-4">
            <Conclusion view={view} say={say} />
            <DutyPart view={view} say={say} whyHref={(rule) => to("why", rule, "why")} />
          </div>
          {address.why && <WhyPart view={view} say={say} rule={address.why} backHref={href} />}
        </div>
        <div className="desk:col-start-2 desk:row-start-1">{legal}</div>
        <div className="flex min-w-0 flex-col gap-12 desk:col-start-1 desk:row-start-3 max-tablet:gap-8">
          {address.fact && canRun && (
            <CorrectPart
              {...{ view, say, fact: address.fact, backHref: href, requestId: randomUUID() }}
              action={action(address.fact)}
            />
          )}
          <DisputesPart view={view} say={say} factHref={factHref} />
          <LawChain view={view} say={say} />
          <MissingPart {...{ view, say, action, factHref, makeRequestId: randomUUID }} />
          <CasesPart view={view} say={say} />
          <HistoryPart view={view} say={say} />
        </div>
        <div className="flex flex-col gap-8 desk:col-start-2 desk:row-span-2 desk:row-start-2">
          <WhatIfPanel view={view} say={say} href={href} keep={address.why ? { why: address.why } : {}} />
          <LawBase view={view} say={say} />
        </div>
      </div>
    </div>
  );
}
