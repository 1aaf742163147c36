import type { EvidenceStrength } from "@/lib/db/generated/enums";
import { isClosed, nextOpening } from "@/lib/escalations/opening-hours";
import { headOf, STRENGTHS, tailOf } from "@/lib/records/outcomes";
import type { GuideRecord } from "./guide-input";
import { type GuideStep, stepsNamed } from "./guide-step";
import { latestByParty } from "./latest-by-party";
import type { Situation } from "./situation";

const call = stepsNamed("call");
const mail = stepsNamed("mail");
const deletion = stepsNamed("deletion");

const SPOKEN = ["spoke", "refused"];
const COMES_BACK = ["message_left", "third_party", "call_back", "no_answer"];

/** Everybody who got it is called, before anything is written (seed 001), while their offices answer. */
export function callStep(situation: Situation): GuideStep {
  const { reach, now, isStarted } = situation;
  if (reach.kind === "unknown") return call.off("call-unknown");
  if (reach.kind === "nobody") return call.off("call-nobody");
  const calls = latestByParty(situation.recordsOf("call"));
  const spoken = calls.filter(({ outcome }) => SPOKEN.includes(outcome)).length;
  const remaining = reach.count - spoken;
  if (reach.kind === "people" && remaining <= 0) return call.done("call-done");
  if (reach.kind === "people" && mailedTo(situation, "recipients") >= remaining && calls.length > 0)
    return call.done("call-switched");

  const back = calls.filter(({ outcome }) => COMES_BACK.includes(outcome));
  const [soonest] = back
    .flatMap(({ dueAt }) => dueAt ?? [])
    .toSorted((one, other) => Number(one) - Number(other));
  if (soonest && soonest <= now)
    return call.turn("call-late", "call-back", { values: { at: soonest }, until: soonest, isLate: true });
  // What was promised for the evening is not put off to the morning.
  const isPromised = isClosed(now) && soonest !== undefined && soonest < nextOpening(now);
  if (back.length > 0 && (back.length >= remaining || isPromised)) {
    const messages = back.filter(({ outcome }) => outcome === "message_left").length;
    return call.waiting("call-waiting", {
      word: "call-back",
      values: { count: messages, more: back.length - messages, at: soonest },
      until: soonest ?? null,
    });
  }
  if (isClosed(now)) {
    const from = nextOpening(now);
    return call.later("call-outside-hours", { word: "from", values: { at: from }, until: from });
  }
  if (!isStarted) return call.blocked("call-after-decision", { word: "after-decision" });
  if (reach.kind === "open") return call.blocked("call-who");
  return call.turn("call-remaining", "call", { values: { count: remaining - back.length } });
}

export function mailStep(situation: Situation, called: GuideStep): GuideStep {
  const { reach } = situation;
  if (reach.kind === "unknown") return mail.off("mail-unknown");
  if (reach.kind === "nobody") return mail.off("mail-nobody");
  const sent = mailedTo(situation, "recipients");
  if (reach.kind === "people" && sent >= reach.count) return mail.done("mail-done", { count: sent });
  // A message that was left holds nobody else up.
  const isCalled = called.state === "done" || called.state === "waiting" || called.why === "call-late";
  const left = { count: reach.count - sent };
  if (!isCalled)
    return mail.blocked(sent > 0 ? "mail-partly" : "mail-after-call", { word: "after-call", values: left });
  return mail.turn(sent > 0 ? "mail-partly" : "mail-ready", "mail", { values: left });
}

const SETTLED = ["deleted_unopened", "deleted", "recovered"];

export function deletionStep(situation: Situation, called: GuideStep): GuideStep {
  const { reach } = situation;
  if (reach.kind === "unknown") return deletion.off("deletion-unknown");
  if (reach.kind === "nobody") return deletion.off("deletion-nobody");
  const answers = latestByParty(situation.recordsOf("deletion"));
  const of = (...heads: readonly string[]) =>
    answers.filter(({ outcome }) => heads.includes(headOf(outcome)));
  const settled = of(...SETTLED);
  const gone = of("unreachable").length;
  const refused = of("refused").length;
  // Opened says nothing of deleted: it is waited for as for whoever was asked.
  const asked = of("asked", "viewed").length;
  const left = reach.count - settled.length - gone;
  if (reach.kind === "people" && left <= 0) {
    const weakest = weakestOf(settled);
    if (gone > 0 || weakest === undefined)
      return deletion.done("deletion-settled", { count: settled.length, more: gone });
    return deletion.done("deletion-done", { what: { of: "strength", strength: weakest } });
  }
  if (refused > 0)
    return deletion.turn("deletion-refused", "deletion-decide", {
      values: { count: refused, more: left - refused },
      doers: ["legal"],
    });
  if (reach.kind === "people" && asked >= left)
    return deletion.waiting("deletion-waiting", { word: "reply", values: { count: asked } });
  const isCalled = called.state === "done" || called.state === "waiting" || called.why === "call-late";
  if (!isCalled && answers.length === 0)
    return deletion.blocked("deletion-after-call", { word: "after-call" });
  return deletion.turn("deletion-ask", "deletion-ask", { values: { count: left - asked } });
}

function weakestOf(settled: readonly GuideRecord[]): EvidenceStrength | undefined {
  const found = settled.flatMap(
    ({ outcome }) => STRENGTHS.find((strength) => strength === tailOf(outcome)) ?? [],
  );
  return STRENGTHS.findLast((strength) => found.includes(strength));
}

function mailedTo({ recordsOf }: Situation, receivers: "recipients" | "principals"): number {
  return recordsOf("mail")
    .filter(({ outcome }) => outcome === receivers)
    .reduce((sum, { count }) => sum + (count ?? Number.POSITIVE_INFINITY), 0);
}
