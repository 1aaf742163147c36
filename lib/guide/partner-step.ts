import { holdsPartnerSecret } from "@/lib/facts/to-law";
import { contract } from "@/lib/law/sources";
import { tailOf } from "@/lib/records/outcomes";
import { endOfDay } from "./end-of-day";
import { type GuideStep, stepsNamed } from "./guide-step";
import type { Situation } from "./situation";

const partner = stepsNamed("partner");
const AGREEMENT = contract("通知の期間");

/** The company whose secret it is; null where none is concerned: then this is no step of the incident. */
export function partnerStep(situation: Situation, deleted: GuideStep): GuideStep | null {
  const { facts, duty, recordsOf, hasNoPeople, now } = situation;
  if (!holdsPartnerSecret(facts)) return null;
  // Where no person is concerned, whoever was told is the owner of the secret.
  const isTold = recordsOf("notification").some(
    ({ outcome }) => tailOf(outcome) === "partner" || (hasNoPeople && outcome !== "deferred"),
  );
  if (!isTold) {
    if (duty.partnerBy === null)
      return partner.turn("partner-tell-promptly", "partner-tell", { cites: AGREEMENT });
    const until = endOfDay(duty.partnerBy);
    const isLate = until <= now;
    return partner.turn(isLate ? "partner-tell-late" : "partner-tell", "partner-tell", {
      values: { day: duty.partnerBy },
      until,
      isLate,
      cites: AGREEMENT,
    });
  }
  const isDestroyed = deleted.state === "done" || deleted.state === "not-applicable";
  return isDestroyed
    ? partner.done("partner-done")
    : partner.waiting("partner-destruction", { word: "confirmation" });
}
