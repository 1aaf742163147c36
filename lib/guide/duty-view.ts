import { strictest } from "@/lib/findings/matters";
import { countedDuties, type InForce } from "@/lib/findings/policy";
import type { Outcome } from "@/lib/findings/weigh";
import type { FactName } from "@/lib/law/case-facts";
import { type Band, finalReport, type LastDay, preliminaryBand } from "@/lib/law/deadlines";
import type { Duty, DutyId } from "@/lib/law/duties";
import type { Evaluation } from "@/lib/law/evaluate";
import { closureOf } from "@/lib/law/find";
import { type Decision, REGIMES, type RegimeId } from "@/lib/law/regimes";
import type { RuleId } from "@/lib/law/rule-ids";
import { type Citation, guideline } from "@/lib/law/sources";
import type { CalendarDay } from "@/lib/time/calendar-day";

/** What the law asks of this incident, as far as the steps hang on it. */
export type DutyView = {
  readonly report: Decision;
  readonly notify: Decision;
  /** The same by the rules alone, whatever legal decided. */
  readonly byRules: Outcome;
  /** The target of the preliminary report and the limit of the final one; null where no day can be counted. */
  readonly preliminary: Band | null;
  readonly final: LastDay | null;
  /** An entrustee who told its entrustor in time need not report itself. */
  readonly isReleased: boolean;
  /** Facts that are not known and that a finding waits for, in the order of the rules. */
  readonly openFacts: readonly FactName[];
  readonly cites: Citation;
  /** By when a partner has to be told by contract; null where no day is agreed. */
  readonly partnerBy: CalendarDay | null;
};

const CLOSURES: { readonly [Id in RegimeId]: readonly RuleId[] } = {
  appi: closureOf(REGIMES.appi.notify),
  organs: closureOf(REGIMES.organs.notify),
  "my-number": closureOf(REGIMES["my-number"].notify),
};

const UNDECIDED: DutyView = {
  report: "needs_review",
  notify: "needs_review",
  byRules: { report: "needs_review", notify: "needs_review" },
  preliminary: null,
  final: null,
  isReleased: false,
  openFacts: [],
  cites: guideline("3-5-3"),
  partnerBy: null,
};

/**
 * What counts of the duties: what the rules say, and where legal departed from them in force, what legal decided.
 * Without an evaluation everything is for legal, and nothing falls away.
 */
export function dutyViewOf(law: Evaluation | null, decided: InForce | null = null): DutyView {
  const ruled = byRulesOf(law);
  const { report, notify } = countedDuties(ruled.byRules, decided);
  const counted = { ...ruled, report, notify };
  if (report === ruled.report) return counted;
  if (report === "not_required") return { ...counted, preliminary: null, final: null };
  return { ...counted, isReleased: false, ...clocksRaised(law, ruled) };
}

/** Legal asks for a report that the rules do not: it is counted from the awareness, as any other. */
function clocksRaised(law: Evaluation | null, { preliminary, final }: DutyView) {
  const isDated = law?.facts.discovered_at !== undefined;
  return {
    preliminary: preliminary ?? (isDated && law ? preliminaryBand(law.on) : null),
    final: final ?? (isDated && law ? finalReport(law.on, 30) : null),
  };
}

/** The strictest of the Acts counts. */
function byRulesOf(law: Evaluation | null): DutyView {
  if (!law) return UNDECIDED;
  const report = strictest(law.regimes.map(({ decision }) => decision));
  const notify = strictest(
    law.regimes.map(({ notifyRequired }) =>
      notifyRequired === null ? "needs_review" : notifyRequired ? "required" : "not_required",
    ),
  );
  const clocks = (part: "preliminary" | "final") =>
    (["appi", "organs", "my-number"] as const).flatMap(
      (regime) => dutyOf(law, `${regime}.${part}`, report)?.clock ?? [],
    );
  const preliminary = clocks("preliminary").filter((clock) => clock.kind === "band");
  const final = clocks("final").filter((clock) => clock.kind === "last-day");
  const partner = law.duties.find(({ id }) => id === "contract.tell")?.clock;
  const [main] = law.regimes;
  const finding = main && law.findings[REGIMES[main.regime].report];
  return {
    report,
    notify,
    byRules: { report, notify },
    preliminary: preliminary.toSorted((one, other) => (one.to < other.to ? -1 : 1))[0] ?? null,
    final: final.toSorted((one, other) => (one.due < other.due ? -1 : 1))[0] ?? null,
    isReleased: report === "not_required" && finding?.key === "released",
    openFacts: openFactsOf(law),
    cites: finding?.cites[0] ?? UNDECIDED.cites,
    partnerBy: partner?.kind === "last-day" ? partner.due : null,
  };
}

/** Where one Act requires it, an open question of another sets no earlier clock. */
function dutyOf(law: Evaluation, id: DutyId, report: Decision): Duty | undefined {
  return law.duties.find((duty) => duty.id === id && duty.decision === report && report !== "not_required");
}

function openFactsOf({ findings, regimes }: Evaluation): readonly FactName[] {
  const rules = new Set(regimes.flatMap(({ regime }) => CLOSURES[regime]));
  const needs = [...rules].flatMap((id) => {
    const finding = findings[id];
    return finding?.status === "open" ? finding.needs : [];
  });
  return [...new Set(needs)];
}
