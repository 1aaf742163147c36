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

/**
 * Everybody who got it is called, before anything is written (seed 001), while their offices answer. A principal of
 * whom the records say that the call comes back is called too.
 */
export function callStep(situation: Situation): GuideStep {
  const { reach, now } = situation;
  const calls = latestByParty(situation.recordsOf("call"));
  const isOff = reach.kind === "unknown" || reach.kind === "nobody";
  if (isOff && calls.length === 0) return call.off(`call-${reach.kind}`);
  // Where there was a beginning, what is missing is named, and not the hour.
  if (reach.kind === "open" && calls.length > 0) return call.blocked("call-who");

  const { left, back, isWritten } = contactsOf(situation, calls);
  if (reach.kind !== "open" && left <= 0 && back.length === 0) {
    if (isOff) return call.done("call-others-done");
    return call.done(isWritten ? "call-switched" : "call-done");
  }
  const [soonest] = back
    .flatMap(({ dueAt }) => dueAt ?? [])
    .toSorted((one, other) => Number(one) - Number(other));
  if (soonest && soonest <= now)
    return call.turn("call-late", "call-back", { values: { at: soonest }, until: soonest, isLate: true });
  // What was promised for the evening is not put off to the morning.
  const isPromised = isClosed(now) && soonest !== undefined && soonest < nextOpening(now);
  const toCall = left - back.filter(({ side }) => side !== "principal").length;
  if (back.length > 0 && (toCall <= 0 || isPromised)) {
    const messages = back.filter(({ outcome }) => outcome === "message_left").length;
    return call.waiting("call-waiting", {
      word: "call-back",
      values: { count: messages, more: back.length - messages, at: soonest },
      until: soonest ?? null,
    });
  }
  return nextCall(situation, { toCall, isBegun: calls.length > 0 });
}

/** How many of those who got it are left, who is called again, and whether some were written to instead. */
function contactsOf(situation: Situation, calls: readonly GuideRecord[]) {
  const { reach } = situation;
  const again = calls.filter(({ outcome }) => COMES_BACK.includes(outcome));
  const principals = again.filter(({ side }) => side === "principal");
  const called = calls.filter(({ side }) => side !== "principal");
  const recipients = again.filter(({ side }) => side !== "principal");
  const spoken = called.filter(({ outcome }) => SPOKEN.includes(outcome)).length;
  const sent = mailedTo(situation, "recipients");
  // Somebody of the list who was called is one of them, also where the count is behind.
  const named = called.filter(({ partyId }) => partyId !== null).length;
  const silent = Math.max(reach.count, named) - spoken;
  if (called.length > 0 && silent > 0 && sent >= silent)
    return { left: 0, back: principals, isWritten: true };
  // Whoever could not be spoken to has it in writing: what is left are others.
  if (recipients.length > 0 && sent >= recipients.length)
    return { left: silent - recipients.length, back: principals, isWritten: true };
  return { left: silent, back: again, isWritten: false };
}

function nextCall(
  { reach, now, isStarted }: Situation,
  { toCall, isBegun }: { toCall: number; isBegun: boolean },
): GuideStep {
  const values = { count: toCall };
  if (isClosed(now)) {
    const at = nextOpening(now);
    const why = isBegun ? "call-remaining" : "call-outside-hours";
    return call.later(why, { word: "from", values: { ...values, at }, until: at });
  }
  if (!isStarted)
    return call.blocked(isBegun ? "call-remaining" : "call-after-decision", {
      word: "after-decision",
      values,
    });
  if (reach.kind === "open") return call.blocked("call-who");
  return call.turn("call-remaining", "call", { values });
}

export function mailStep(situation: Situation, called: GuideStep): GuideStep {
  const { reach } = situation;
  if (reach.kind === "unknown") return mail.off("mail-unknown");
  if (reach.kind === "nobody") return mail.off("mail-nobody");
  const sent = mailedTo(situation, "recipients");
  if (reach.kind === "people" && sent >= reach.count) return mail.done("mail-done", { count: sent });
  if (reach.kind === "open" && sent > 0) return mail.blocked("mail-who");
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
  // Somebody of the list who answered is one of them, also where the count is behind.
  const named = answers.filter(({ partyId }) => partyId !== null).length;
  const left = Math.max(reach.count, named) - settled.length - gone;
  if (reach.kind === "open" && answers.length > 0) return deletion.blocked("deletion-who");
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
