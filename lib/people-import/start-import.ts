import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { type IncidentKeys, incidentKeys } from "@/lib/crypto/incident-key";
import type { Evidence } from "@/lib/db/generated/client";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { ensureDisclosure } from "@/lib/disclosures/ensure-disclosure";
import { done, NotFound, type Refusal, refuse } from "@/lib/errors";
import { openEvidence } from "@/lib/evidence/evidence-name";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { findOpenIncident } from "@/lib/incidents/find-incident";
import type { IntakeError } from "@/lib/intake/intake-error";
import type { GuessedList } from "./guess-list";
import { lookAtEvidence } from "./look-at-evidence";
import { asIntakeError } from "./refuse-import";
import { rememberedColumns } from "./remembered-columns";
import type { StartInput } from "./schema";

/** What stands in the way of reading a file at all, with its place. */
export type CannotBeRead = Refusal<"cannot-be-read"> & { readonly problem: IntakeError };

/**
 * Begins to import a file of evidence as one side of a disclosure, its own where none is named: how it is written and
 * what its columns hold is proposed from its beginning, and from the last list with the same headings. Refuses
 * `cannot-be-read`, `paired`.
 */
export async function startImport(actor: Actor, input: StartInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { incidentId, evidenceId, side } = input;
  const guessed = await guess(actor, input);
  if ("code" in guessed) return guessed;
  const columns = await rememberedColumns(guessed);
  return unitOfWork(
    actor,
    async (work) => {
      await findOpenIncident(work.tx, actor, incidentId);
      const evidence = await work.tx.evidence.findFirst({
        where: { id: evidenceId, incidentId, state: "sealed" },
      });
      if (!evidence) throw new NotFound("Evidence");
      const disclosureId = await disclosureFor(work, input, evidence);
      // A row of a list does not say who got whose data.
      if (disclosureId === null) return refuse("paired");
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

/** Null where people of a list cannot be added to it. */
async function disclosureFor(work: Work, input: StartInput, evidence: Evidence): Promise<string | null> {
  const { incidentId, side } = input;
  const keys = await incidentKeys(work.tx, incidentId);
  const id = input.disclosureId ?? (await ownDisclosure(work, { keys, evidence, side }));
  const found = await work.tx.disclosure.findFirst({ where: { id, incidentId }, select: { kind: true } });
  if (!found) throw new NotFound("Disclosure");
  return found.kind === "crossed" ? id : null;
}

type Own = { readonly keys: IncidentKeys; readonly evidence: Evidence; readonly side: StartInput["side"] };

function ownDisclosure(work: Work, { keys, evidence, side }: Own): Promise<string> {
  const { id, incidentId, partOfId } = evidence;
  const files = [openEvidence(keys.data, evidence).name];
  return ensureDisclosure(work, {
    incidentId,
    keys,
    evidenceId: partOfId ?? id,
    recipientsUnknown: side === "principal",
    label: { subject: "", sender: "", senderName: "", files },
  });
}

async function guess(actor: Actor, input: StartInput): Promise<GuessedList | CannotBeRead> {
  try {
    return (await lookAtEvidence(actor, input)).guessed;
  } catch (error) {
    const problem = asIntakeError(error);
    if (problem) return { ...refuse("cannot-be-read"), problem };
    throw error;
  }
}
