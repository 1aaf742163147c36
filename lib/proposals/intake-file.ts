import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Prisma } from "@/lib/db/generated/client";
import { fileNameOf } from "@/lib/evidence/evidence-name";
import type { Exposure } from "@/lib/intake/exposure";
import { type Correction, canCorrect } from "./correction";
import { type ContentView, contentView, type ShownAddress, tickableAddresses } from "./file-view";
import { isStillLocked } from "./locked-entries";
import { type PlacedProposal, PROPOSAL_ORDER } from "./proposed";
import { type Refusal, refusalOf } from "./refusal";
import { isRevealedTo } from "./reveal-evidence";
import { openCorrection, openExposure, openProposal } from "./sealed-proposal";

export type TickableAddress = ShownAddress & { readonly isMeant: boolean };

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
  readonly addresses: readonly TickableAddress[];
};

export type FileView = {
  readonly evidenceId: string;
  readonly purpose: "disclosed" | "intended_list" | "proof";
  readonly fileName: string;
  readonly bytes: number;
  readonly addedAt: Date;
  readonly reading: "waiting" | "reading" | "read" | "refused";
  /** Why nothing of it could be read. */
  readonly refusal: Refusal | null;
  /** Some of it waits for a password. */
  readonly isLocked: boolean;
  /** Name of the locked file out of which it was taken. */
  readonly partOf: string | null;
  readonly isRevealed: boolean;
  readonly content: ContentView | null;
  readonly proposals: readonly ProposalView[];
};

/** What a page needs of a row of evidence; `looks` are the newest of the actor's own. */
export const intakeRows = (userId: string | null) =>
  ({
    reading: true,
    partOf: true,
    proposals: { where: { state: { not: "superseded" } } },
    custody: { where: { act: "read", actorId: userId }, orderBy: { at: "desc" }, take: 1 },
    _count: { select: { parts: true } },
  }) satisfies Prisma.EvidenceInclude;

type Row = Prisma.EvidenceGetPayload<{ include: ReturnType<typeof intakeRows> }>;

type Around = {
  readonly keys: IncidentKeys;
  readonly ownDomains: readonly string[];
  readonly now: Date;
  /** Number of the first proposal. */
  readonly from: number;
};

/** One file of the page, opened and masked. */
export function intakeFile(row: Row, { keys, ownDomains, now, from }: Around): FileView {
  const { id, reading } = row;
  const sealed = reading?.sealed;
  const exposure = reading?.state === "read" && sealed ? openExposure(keys.data, id, sealed) : null;
  const isRevealed = isRevealedTo(row.custody, now);
  const options = { ownDomains, isRevealed };
  return {
    evidenceId: id,
    purpose: row.purpose,
    fileName: fileNameOf(keys.data, row),
    bytes: Number(row.bytes ?? 0),
    addedAt: row.addedAt,
    reading: reading?.state ?? "waiting",
    refusal: refusalOf(reading?.problem ?? null),
    isLocked: exposure !== null && isStillLocked(exposure, row._count.parts),
    partOf: row.partOf && fileNameOf(keys.data, row.partOf),
    isRevealed,
    content: exposure && contentView(exposure, options),
    proposals: row.proposals
      .toSorted((one, other) => PROPOSAL_ORDER.indexOf(one.kind) - PROPOSAL_ORDER.indexOf(other.kind))
      .map((proposal, at) => proposalView(proposal, { keys, exposure, options, number: from + at })),
  };
}

type Beside = {
  readonly keys: IncidentKeys;
  readonly exposure: Exposure | null;
  readonly options: { readonly ownDomains: readonly string[]; readonly isRevealed: boolean };
  readonly number: number;
};

function proposalView(
  row: Row["proposals"][number],
  { keys, exposure, options, number }: Beside,
): ProposalView {
  const { id, state, version, corrected, done, total } = row;
  const { proposed, places } = openProposal(keys.data, id, row.sealed);
  const mayCorrect = canCorrect(proposed);
  const isTicked = proposed.kind === "recipients" || proposed.kind === "visible_addresses";
  return {
    id,
    version,
    number,
    state: state === "superseded" ? "open" : state,
    proposed,
    places,
    correction: corrected && openCorrection(keys.data, id, corrected),
    canCorrect: mayCorrect,
    progress: { done, total },
    addresses: exposure && mayCorrect && isTicked ? tickableAddresses(exposure, proposed.kind, options) : [],
  };
}
