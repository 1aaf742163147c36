import type { ContainmentKind, ProofShows } from "@/lib/db/generated/enums";
import { codeFact, type FactDraft, unknownFact, yesNoFact } from "@/lib/facts/fact-draft";

/** What a log says of who looked, as the law reads it. */
const LOG = { no_view: "no_views", viewed: "viewed", partly: "partial" } as const satisfies Partial<
  Record<ProofShows, string>
>;

/**
 * What a proof says. A log without a view says so of the log alone: that everything came back unread stays not known
 * until somebody confirms it. A log with a view excludes it.
 */
export function proofFacts(proof: ProofShows): FactDraft[] {
  if (proof === "nothing") return [];
  const log = codeFact("access_log", LOG[proof]);
  return proof === "viewed" ? [log, yesNoFact("recovered_unread", false)] : [log];
}

/** What a proof no longer says once it shows something else: not known again, until somebody says it. */
export function withdrawnFacts(before: ProofShows, now: ProofShows): FactDraft[] {
  const said = proofFacts(now).map(({ name }) => name);
  return proofFacts(before).flatMap(({ name }) => (said.includes(name) ? [] : [unknownFact(name)]));
}

/** What is so because an action was done, whoever did it. */
export function deedFacts(kind: ContainmentKind): FactDraft[] {
  switch (kind) {
    case "cut_off":
      return [yesNoFact("cut_off", true)];
    case "keep_logs":
      return [yesNoFact("logs_kept", true)];
    case "police_report":
      return [yesNoFact("reported_to_police", true)];
    case "stop_rights":
      return [yesNoFact("rights_stopped", true)];
    case "wipe_device":
      return [codeFact("remote_wipe", "confirmed")];
    default:
      return [];
  }
}
