import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { listActions } from "@/lib/containment/queries";
import type { RecordKind } from "@/lib/db/generated/enums";
import type { Translator } from "@/lib/i18n/translator";
import type { StepState } from "@/lib/incidents/open-items";
import { headOf } from "@/lib/records/outcomes";
import { listRecords } from "@/lib/records/queries";

const STEP_OF = {
  call: "call",
  mail: "mail",
  deletion: "deletion",
  authority_report: "report",
  notification: "notify",
  sharing: "share",
  publication: "publish",
  measure: "prevent",
} as const satisfies Record<RecordKind, string>;

/**
 * The states of the steps as the records alone say them: the place where the guide's states come in. Read on the
 * server for each closing, never taken from a form.
 */
export async function stepStatesOf(
  actor: UserActor,
  incidentId: string,
  t: Translator<"closing">,
): Promise<StepState[]> {
  const kinds = Object.keys(STEP_OF) as RecordKind[];
  const [actions, records] = await Promise.all([
    listActions(actor, incidentId),
    listRecords(actor, incidentId, kinds),
  ]);
  const isStopped = actions.length > 0 && actions.every(({ state }) => state !== "open");
  const contain: StepState = {
    step: "contain",
    state: isStopped ? "done" : "open",
    why: t(isStopped ? "whys.recorded" : actions.length > 0 ? "whys.openAction" : "whys.noRecord"),
  };
  const others = kinds.map((kind): StepState => {
    const of = records.filter((record) => record.kind === kind).map(({ outcome }) => headOf(outcome));
    const why = whyOpen(kind, of);
    return { step: STEP_OF[kind], state: why ? "open" : "done", why: t(`whys.${why ?? "recorded"}`) };
  });
  return [contain, ...others];
}

function whyOpen(kind: RecordKind, outcomes: readonly string[]) {
  if (outcomes.length === 0) return "noRecord";
  if (kind === "notification" && outcomes.includes("deferred")) return "deferred";
  if (kind === "measure" && outcomes.some((outcome) => outcome !== "verified")) return "notVerified";
  return null;
}
