import "server-only";
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import type { Work } from "@/lib/db/unit-of-work";
import type { Exposure } from "@/lib/intake/exposure";
import type { PlacedProposal } from "./proposed";
import { openProposal, sealExposure, sealProposal } from "./sealed-proposal";

type Read = {
  readonly incidentId: string;
  readonly evidenceId: string;
  /** When this reading was asked for: one that was asked for later has its own result. */
  readonly requestedAt: Date;
  readonly exposure: Exposure;
  readonly proposals: readonly PlacedProposal[];
};

/**
 * Keeps what was read of a file and makes its proposals, inside a unit of work. A proposal that says the same as
 * before stays as it was decided; one that a second reading tells otherwise is put aside for the new one. Of two runs
 * for one request the first one counts: answers false, and has written nothing, where this is not it.
 */
export async function finishReading(
  work: Work,
  { incidentId, evidenceId, requestedAt, exposure, proposals }: Read,
): Promise<boolean> {
  const keys = await incidentKeys(work.tx, incidentId);
  const { count } = await work.tx.reading.updateMany({
    where: { evidenceId, requestedAt, state: { in: ["waiting", "reading"] } },
    data: {
      state: "read",
      problem: null,
      sealed: sealExposure(keys.data, evidenceId, exposure),
      isLocked: [exposure.file, ...exposure.attachments].some(({ entries }) =>
        entries.some(({ encrypted }) => encrypted),
      ),
      readAt: work.now,
      version: { increment: 1 },
    },
  });
  if (count === 0) return false;
  await replaceProposals(work, keys, { incidentId, evidenceId, proposals });
  work.record({
    type: "reading.finished",
    incidentId,
    data: { evidenceId, proposals: proposals.length },
  });
  return true;
}

async function replaceProposals(
  work: Work,
  keys: IncidentKeys,
  { incidentId, evidenceId, proposals }: Omit<Read, "exposure" | "requestedAt">,
) {
  const earlier = await work.tx.proposal.findMany({ where: { evidenceId, state: { not: "superseded" } } });
  const said = earlier.map((row) => ({ row, says: openProposal(keys.data, row.id, row.sealed) }));
  const kept = said.filter(({ says }) =>
    proposals.some(({ proposed }) => isDeepStrictEqual(plain(proposed), says.proposed)),
  );
  const aside = said.filter((each) => !kept.includes(each)).map(({ row }) => row.id);
  await work.tx.proposal.updateMany({ where: { id: { in: aside } }, data: { state: "superseded" } });

  const fresh = proposals.filter(({ proposed }) => !kept.some(({ row }) => row.kind === proposed.kind));
  await work.tx.proposal.createMany({
    data: fresh.map((proposal) => {
      const id = randomUUID();
      const { kind } = proposal.proposed;
      const total = proposal.proposed.kind === "people" ? proposal.proposed.people : 0;
      const sealed = sealProposal(keys.data, id, proposal);
      return { id, incidentId, evidenceId, kind, sealed, total, createdAt: work.now };
    }),
  });
}

/** As it comes back from JSON: without what is undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
