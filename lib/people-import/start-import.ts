import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { ensureDisclosure } from "@/lib/disclosures/ensure-disclosure";
import { done, NotFound, refuse } from "@/lib/errors";
import { openEvidence } from "@/lib/evidence/evidence-name";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import { visibleTo } from "@/lib/incidents/policy";
import { IntakeError } from "@/lib/intake/intake-error";
import { openSealed } from "@/lib/storage/open-sealed";
import { type GuessedList, guessList } from "./guess-list";
import { rememberedColumns } from "./remembered-columns";
import type { StartInput } from "./schema";

/**
 * Begins to import a file of evidence as one side of its disclosure: how it is written and what its columns hold is
 * proposed from its beginning, and from the last list with the same headings. Refuses `cannot-be-read`, `paired`.
 */
export async function startImport(actor: Actor, input: StartInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { incidentId, evidenceId, side } = input;
  const guessed = await guess(actor, input);
  if (!guessed) return refuse("cannot-be-read");
  const columns = await rememberedColumns(guessed);
  return unitOfWork(
    actor,
    async (work) => {
      await findOpenIncident(work.tx, actor, incidentId);
      const evidence = await work.tx.evidence.findFirst({
        where: { id: evidenceId, incidentId, state: "sealed" },
      });
      if (!evidence) throw new NotFound("Evidence");
      const keys = await incidentKeys(work.tx, incidentId);
      const label = {
        subject: "",
        sender: "",
        senderName: "",
        files: [openEvidence(keys.data, evidence).name],
      };
      const disclosureId = await ensureDisclosure(work, {
        incidentId,
        keys,
        evidenceId: evidence.partOfId ?? evidenceId,
        recipientsUnknown: side === "principal",
        label,
      });
      const { kind } = await work.tx.disclosure.findUniqueOrThrow({ where: { id: disclosureId } });
      // A row of a list does not say who got whose data.
      if (kind === "paired") return refuse("paired");
      const importId = randomUUID();
      const { headingsHash, ...reading } = guessed;
      await work.tx.peopleImport.create({
        data: {
          ...{ id: importId, incidentId, evidenceId, disclosureId, side, ...reading, headingsHash },
          columns: [...columns],
          total: evidence.bytes ?? 0,
          startedById: actor.userId ?? incidentId,
          startedAt: work.now,
        },
      });
      work.record({ type: "people-import.started", incidentId, data: { importId, evidenceId } });
      return done({ importId });
    },
    onceFor("people-import.start", input, submission),
  );
}

/** Null where it is no table that can be read. */
async function guess(actor: Actor, { incidentId, evidenceId }: StartInput): Promise<GuessedList | null> {
  const evidence = await db.evidence.findFirst({
    where: {
      AND: [{ incident: visibleTo(actor, "content") }, { id: evidenceId, incidentId, state: "sealed" }],
    },
  });
  if (!evidence) throw new NotFound("Evidence");
  const { name, key } = openEvidence((await incidentKeys(db, incidentId)).data, evidence);
  try {
    return await guessList(() => openSealed(evidence.storageKey, key), name);
  } catch (error) {
    if (error instanceof IntakeError) return null;
    throw error;
  }
}
