import "server-only";
import { randomUUID } from "node:crypto";
import { keepText } from "@/lib/approvals/keep-text";
import type { UserActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import type { Incident } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { freezeDocument } from "@/lib/documents/freeze-document";
import { askApprover, dueOf } from "./ask-approver";
import { determinationContent } from "./determination-content";
import { memoOf } from "./memo";
import { sealSnapshot } from "./open-snapshot";
import { firstState } from "./policy";
import type { ReadGround } from "./read-ground";
import { readSurroundings } from "./read-surroundings";
import type { FindingsInput } from "./schema";
import { supersedeInForce } from "./supersede-in-force";
import { takeSnapshot } from "./take-snapshot";
import type { Weighed } from "./weigh";

type Making = {
  readonly incident: Incident;
  readonly ground: ReadGround;
  readonly weighed: Weighed;
  readonly wish: FindingsInput;
  /** Null where nobody has to approve it. */
  readonly approvers: { readonly able: readonly string[]; readonly isNew: boolean } | null;
};

/** Freezes a decision with its memo, and puts it in force or asks for its approval. The incident's row is locked. */
export async function makeDetermination(work: Work, actor: UserActor, making: Making) {
  const { incident, ground, weighed, wish, approvers } = making;
  const { tx, now } = work;
  const incidentId = incident.id;
  const keys = await incidentKeys(tx, incidentId);
  const snapshot = takeSnapshot({
    incident,
    assessment: ground,
    settled: ground.settled,
    ...(await readSurroundings(tx, { incident, keys, entries: ground.entries })),
    weighed,
    reason: wish.reason,
    voluntary: wish.voluntary,
    opposing: wish.opposing,
    preparedBy: { id: actor.userId, name: actor.name },
    takenAt: now,
  });
  const state = firstState(weighed);
  const { documentId } = await freezeDocument(work, {
    incidentId,
    kind: "decision-memo",
    content: memoOf(snapshot),
    preparedById: actor.userId,
    state: state === "in_force" ? "approved" : "awaiting",
    snapshotAt: now,
  });
  if (state === "in_force") await supersedeInForce(work, incidentId);
  const id = randomUUID();
  const determination = await tx.determination.create({
    data: {
      id,
      incidentId,
      kind: weighed.kind,
      state,
      rulesOn: new Date(ground.on),
      rulesHash: Buffer.from(ground.ground.rulesHash, "hex"),
      factsHash: Buffer.from(ground.ground.factsHash, "hex"),
      ...weighed.outcome,
      isVoluntary: wish.voluntary !== null,
      departures: [...weighed.departures].sort(),
      snapshot: sealSnapshot(keys.data, id, snapshot),
      documentId,
      preparedById: actor.userId,
      preparedAt: now,
      inForceAt: state === "in_force" ? now : null,
    },
    include: { document: true },
  });
  const reasonId = wish.reason === null ? undefined : await keepText(work, actor, incidentId, wish.reason);
  work.record({ type: "determination.made", incidentId, reasonId, data: { determinationId: id, state } });
  const approvalId =
    approvers &&
    (await askApprover(work, actor, {
      incidentId,
      determinationId: id,
      content: determinationContent(determination, ground.ground),
      askedOfId: wish.askedOfId,
      ...approvers,
      dueAt: dueOf(ground),
    }));
  return { determinationId: id, state, approvalId };
}
