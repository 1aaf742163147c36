import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { countFact, type FactDraft } from "@/lib/facts/fact-draft";
import { recordFacts } from "@/lib/facts/record-facts";
import { groundOf } from "@/lib/findings/ground";
import { loadAssessment } from "@/lib/findings/load-assessment";
import type { FindingsInput } from "@/lib/findings/schema";
import { anActor, aUser } from "./factories";
import { aRoom } from "./rooms";
import { asCommitted } from "./work";

/** Three people and nothing grave: the rules ask for no report. */
export const few: readonly FactDraft[] = [countFact("principals.known", 3), countFact("principals.max", 3)];

/** States facts of an incident as its responder. */
export async function stateFacts(incidentId: string, userId: string, drafts: readonly FactDraft[]) {
  const keys = await incidentKeys(db, incidentId);
  await asCommitted((work) =>
    recordFacts(work, drafts, { incidentId, keys, source: "responder", recordedById: userId }),
  );
}

/**
 * An incident whose findings legal can decide on, under way: 1,288 people in a list that was attached to a mail, or
 * what `drafts` say otherwise. 森 is legal, 山口 supervises and is a member.
 */
export async function aJudgedIncident({
  drafts = [] as readonly FactDraft[],
  drop = [] as readonly string[],
} = {}) {
  const suzuki = await anActor({ name: "鈴木 彩" });
  const { incident, supervisor } = await aRoom(suzuki.userId, { drop });
  const legal = await anActor({ name: "森 由美", roles: ["legal"] });
  await db.incident.update({
    where: { id: incident.id },
    data: {
      status: "in_progress",
      members: {
        create: {
          id: crypto.randomUUID(),
          userId: supervisor.user.id,
          relation: "supervisor",
          addedAt: new Date(),
        },
      },
    },
  });
  if (drafts.length > 0) await stateFacts(incident.id, suzuki.userId, drafts);
  return { incidentId: incident.id, reference: incident.reference, suzuki, legal, boss: supervisor.actor };
}

/** What a page of now sends; typed nothing, unless it says otherwise. */
export async function asOfNow(
  incidentId: string,
  wishes: Partial<FindingsInput> = {},
): Promise<FindingsInput> {
  const incident = await db.incident.findUniqueOrThrow({ where: { id: incidentId } });
  const { factsHash } = groundOf(await loadAssessment(db, incident, new Date()));
  const newest = await db.determination.findFirst({
    where: { incidentId },
    orderBy: [{ preparedAt: "desc" }, { id: "desc" }],
  });
  return {
    incidentId,
    factsHash,
    after: newest?.id ?? null,
    reason: null,
    voluntary: null,
    opposing: null,
    askedOfId: null,
    ...wishes,
  };
}

/** Somebody else who may decide and is not named anywhere. */
export const anApprover = async () => (await aUser({ roles: ["supervisor"], name: "木下 進" })).actor;
