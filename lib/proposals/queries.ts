import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/unit-of-work";
import { visibleTo } from "@/lib/incidents/policy";
import { type ContentView, contentView, type ShownAddress, tickableAddresses } from "./file-view";
import { canCorrect, type Correction } from "./correction";
import { PROPOSAL_ORDER, type PlacedProposal } from "./proposed";
import { isRevealedTo } from "./reveal-evidence";
import { openCorrection, openExposure, openProposal } from "./sealed-proposal";
import { fileNameOf } from "@/lib/evidence/evidence-name";

export type ProposalView = {
  readonly id: string;
  readonly version: number;
  /** Joins it to the place in the file; runs through the whole page. */
  readonly number: number;
  readonly state: "open" | "taking" | "taken" | "corrected" | "left_unknown";
  readonly proposed: PlacedProposal["proposed"];
  readonly places: PlacedProposal["places"];
  readonly correction: Correction | null;
  readonly canCorrect: boolean;
  readonly progress: { readonly done: number; readonly total: number };
  /** To tick, where the proposal is corrected by ticks. */
  readonly addresses: readonly (ShownAddress & { readonly isMeant: boolean })[];
};

export type FileView = {
  readonly evidenceId: string;
  readonly purpose: "disclosed" | "intended_list" | "proof";
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly addedAt: Date;
  readonly reading: "waiting" | "reading" | "read" | "refused";
  /** Code of what could not be read at all. */
  readonly problem: string | null;
  readonly isLocked: boolean;
  /** Name of the locked file out of which it was taken. */
  readonly partOf: string | null;
  readonly isRevealed: boolean;
  readonly content: ContentView | null;
  readonly proposals: readonly ProposalView[];
};

export type IntakeView = {
  readonly incident: { readonly id: string; readonly reference: string; readonly title: string };
  readonly canDecide: boolean;
  readonly files: readonly FileView[];
  /** Something is under way in the background: the page looks again by itself. */
  readonly isWorking: boolean;
};

/** What was read of the files of an incident, masked, with what is to be confirmed; null where the actor sees none. */
export async function getIntake(actor: Actor, incidentId: string): Promise<IntakeView | null> {
  const incident = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true, reference: true, title: true, status: true },
  });
  if (!incident) return null;
  const [rows, organisation, keys, now] = await Promise.all([
    db.evidence.findMany({
      where: { incidentId, state: "sealed" },
      include: {
        reading: true,
        partOf: true,
        proposals: { where: { state: { not: "superseded" } } },
        custody: { where: { act: "read", actorId: actor.userId ?? undefined }, orderBy: { at: "desc" }, take: 1 },
      },
      orderBy: [{ addedAt: "asc" }, { id: "asc" }],
    }),
    db.organisation.findUniqueOrThrow({ where: { id: 1 } }),
    incidentKeys(db, incidentId),
    databaseNow(db),
  ]);

  let number = 0;
  const files = rows.map((row): FileView => {
    const { reading } = row;
    const exposure = reading?.sealed ? openExposure(keys.data, row.id, reading.sealed) : null;
    const isRevealed = isRevealedTo(row.custody, now);
    const options = { ownDomains: organisation.mailDomains, isRevealed };
    const sorted = [...row.proposals].sort(
      (one, other) => PROPOSAL_ORDER.indexOf(one.kind) - PROPOSAL_ORDER.indexOf(other.kind),
    );
    return {
      evidenceId: row.id,
      purpose: row.purpose,
      fileName: fileNameOf(keys.data, row),
      bytes: Number(row.bytes ?? 0),
      sha256: Buffer.from(row.sha256 ?? []).toString("hex"),
      addedAt: row.addedAt,
      reading: reading?.state ?? "waiting",
      problem: reading?.problem ?? null,
      isLocked: reading?.isLocked ?? false,
      partOf: row.partOf && fileNameOf(keys.data, row.partOf),
      isRevealed,
      content: exposure && contentView(exposure, options),
      proposals: sorted.map((proposal): ProposalView => {
        const { proposed, places } = openProposal(keys.data, proposal.id, proposal.sealed);
        const canTick = exposure && (proposed.kind === "recipients" || proposed.kind === "visible_addresses");
        return {
          id: proposal.id,
          version: proposal.version,
          number: ++number,
          state: proposal.state === "superseded" ? "open" : proposal.state,
          proposed,
          places,
          correction: proposal.corrected && openCorrection(keys.data, proposal.id, proposal.corrected),
          canCorrect: canCorrect(proposed),
          progress: { done: proposal.done, total: proposal.total },
          addresses:
            canTick && canCorrect(proposed) ? tickableAddresses(exposure, proposed.kind, options) : [],
        };
      }),
    };
  });
  return {
    incident: { id: incident.id, reference: incident.reference, title: incident.title },
    canDecide: actorCan(actor, "incident.run") && !["closed", "withdrawn"].includes(incident.status),
    files,
    isWorking: files.some(
      ({ reading, proposals }) =>
        ["waiting", "reading"].includes(reading) || proposals.some(({ state }) => state === "taking"),
    ),
  };
}
