import { OPEN_STATES } from "@/lib/approvals/policy";
import { guideline } from "@/lib/law/sources";
import { type GuideStep, stepsNamed, type Values } from "./guide-step";
import type { Situation } from "./situation";

const scope = stepsNamed("scope");
const law = stepsNamed("law", ["legal"]);

/** Without these nobody can say who has to be told of what. */
const CORE = ["principals.max", "data_items", "recipients"];
const SETTLED = [...CORE, "principals.known", "information_type"];

export function scopeStep(situation: Situation): GuideStep {
  const { settled, known, reach, questionsLeft, findingOut, hasNoPeople, people } = situation;
  const contradicted = SETTLED.find((name) => (settled(name)?.contradictions.length ?? 0) > 0);
  if (contradicted)
    return scope.turn("scope-contradiction", "scope-settle", {
      values: { what: { of: "fact", name: contradicted } },
    });
  if (hasNoPeople && questionsLeft === 0) return scope.off("scope-no-people");
  if (questionsLeft > 0)
    return scope.turn("scope-questions", "scope-ask", { values: { count: questionsLeft } });

  const isKnown = (name: string) => {
    if (name === "principals.max") return people.most !== undefined;
    if (name === "recipients") return reach.kind !== "open" || known("recipients") !== undefined;
    return known(name) !== undefined;
  };
  const open = CORE.filter((name) => !isKnown(name));
  const [first] = open;
  if (first === undefined) return scope.done("scope-done");
  const [finder] = findingOut.toSorted((one, other) => time(one.until) - time(other.until));
  if (finder)
    return scope.waiting("scope-finding-out", {
      word: "finding-out",
      values: { who: finder.byId, at: finder.until ?? undefined, what: { of: "fact", name: first } },
      until: finder.until,
    });
  return scope.turn("scope-fact", "scope-ask", {
    values: { count: open.length, what: { of: "fact", name: first } },
  });
}

export function lawStep(situation: Situation): GuideStep {
  const { duty, confirmed, isDecided, isDeterminationReturned, hasNoPeople, recordsOf } = situation;
  const cites = duty.cites;
  if (situation.isDeterminationAsked) return lawAsked(situation);
  if (confirmed && isDecided)
    return law.done(confirmed.isDeparture ? "law-departed" : "law-confirmed", {
      at: confirmed.at,
      who: confirmed.byId,
    });
  if (isDeterminationReturned) return law.turn("law-returned", "law-confirm", { cites });
  if (confirmed?.isOutdated)
    return law.turn("law-outdated", "law-confirm", { values: changedOf(confirmed.changed), cites });
  if (confirmed && confirmed.decision !== "needs_review")
    return law.turn("law-changed", "law-confirm", {
      values: {
        before: { of: "decision", decision: confirmed.decision },
        what: { of: "decision", decision: duty.byRules.report },
      },
      cites,
    });
  if (hasNoPeople && duty.report === "not_required") return law.off("law-no-people");
  // Whoever reported has judged; there is nothing left to lower.
  if (duty.report === "required" && recordsOf("authority_report").length > 0) return law.done("law-filed");
  const [first] = duty.openFacts;
  if (duty.report === "needs_review" && first !== undefined)
    return law.waiting("law-facts", {
      values: { count: duty.openFacts.length, what: { of: "fact", name: first } },
      doers: ["responder"],
      cites: guideline("3-5-3-1", "※2"),
    });
  const why = { required: "law-required", needs_review: "law-review", not_required: "law-free" } as const;
  return law.turn(why[duty.report], "law-confirm", { cites });
}

/** A second person is asked; meanwhile nothing that legal lowered falls away. */
function lawAsked({ approvals }: Situation): GuideStep {
  const asked = approvals.find(
    ({ subjectKind, state }) =>
      subjectKind === "determination" && (OPEN_STATES as readonly string[]).includes(state),
  );
  const values = { who: asked?.askedOfId ?? undefined, count: 1 };
  if (asked?.state === "asked_back") return law.turn("escalate-asked-back", "answer-question", { values });
  return law.waiting("law-approval", {
    word: "decision",
    values,
    doers: ["supervisor"],
    until: asked?.dueAt ?? null,
  });
}

function changedOf(names: readonly string[]): Values {
  const [first] = names;
  return { count: names.length, ...(first !== undefined && { what: { of: "fact", name: first } }) };
}

const time = (at: Date | null) => at?.getTime() ?? Number.POSITIVE_INFINITY;
