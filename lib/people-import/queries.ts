import "server-only";
import { type Actor, actorCan } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { databaseNow } from "@/lib/db/unit-of-work";
import { type CalledDisclosure, wordsOf } from "@/lib/disclosures/call-disclosure";
import { openLabel } from "@/lib/disclosures/label-text";
import { numberOfDisclosure } from "@/lib/disclosures/list-choosable";
import { fileNameOf } from "@/lib/evidence/evidence-name";
import { getSettledFacts } from "@/lib/facts/queries";
import { visibleTo } from "@/lib/incidents/policy";
import { isOver } from "@/lib/incidents/status";
import { type ImportView, viewImport } from "./import-view";
import { visibleImports, type WhichImport } from "./look-at-import";
import type { ProblemKind } from "./row-report";
import { openReport } from "./sealed-report";

const MOST = 50;
const COUNTS = ["principals.known", "principals.max"];

export type ImportIncident = {
  readonly id: string;
  readonly reference: string;
  readonly isOver: boolean;
  /** Whether the actor may import into it. */
  readonly canRun: boolean;
};

export type ImportDetails = ImportView & {
  readonly incident: ImportIncident;
  /** The disclosure that it belongs to; null where it has none. */
  readonly disclosure: CalledDisclosure | null;
  /** Sources contradict each other about how many people it is. */
  readonly isCountTorn: boolean;
  /** People of it who stand in another incident; null for those who may not know. */
  readonly knownBefore: number | null;
  /** Code of why it was refused as a whole, and where in the file. */
  readonly problem: string | null;
  readonly problemLine: number | null;
  readonly problemColumn: number | null;
  /** What is wrong with its rows, the most first. */
  readonly kinds: readonly ProblemKind[];
};

/** The incident for the pages of imports; null where the actor sees no people of it. */
export async function getImportIncident(actor: Actor, incidentId: string): Promise<ImportIncident | null> {
  const found = await db.incident.findFirst({
    where: { AND: [visibleTo(actor, "content"), { id: incidentId }, { purgedAt: null }] },
    select: { id: true, reference: true, status: true },
  });
  if (!found) return null;
  const { id, reference, status } = found;
  const over = isOver(status);
  return { id, reference, isOver: over, canRun: actorCan(actor, "incident.run") && !over };
}

/** The latest imports of an incident, at most fifty; none where the actor sees no people of it. */
export async function listImports(actor: Actor, incidentId: string): Promise<ImportView[]> {
  const rows = await db.peopleImport.findMany({
    where: visibleImports(actor, { incidentId }),
    include: { evidence: true },
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  if (rows.length === 0) return [];
  const [keys, names, now] = await Promise.all([
    incidentKeys(db, incidentId),
    namesOf(rows.map(({ startedById }) => startedById)),
    databaseNow(db),
  ]);
  return rows.map((row) => {
    const said = { fileName: fileNameOf(keys.data, row.evidence), now };
    return viewImport(row, { ...said, startedBy: names.get(row.startedById) ?? null });
  });
}

/** One import with what is wrong with its rows; null where there is none that the actor may see. */
export async function getImport(actor: Actor, which: WhichImport): Promise<ImportDetails | null> {
  const [row, incident] = await Promise.all([
    db.peopleImport.findFirst({ where: visibleImports(actor, which), include: { evidence: true } }),
    getImportIncident(actor, which.incidentId),
  ]);
  if (!row || !incident) return null;
  const [keys, names, now, facts, disclosure] = await Promise.all([
    incidentKeys(db, incident.id),
    namesOf([row.startedById]),
    databaseNow(db),
    getSettledFacts(actor, incident.id),
    row.disclosureId === null ? null : db.disclosure.findUnique({ where: { id: row.disclosureId } }),
  ]);
  const said = { fileName: fileNameOf(keys.data, row.evidence), now };
  const { problem, problemLine, problemColumn, reportSealed } = row;
  return {
    ...viewImport(row, { ...said, startedBy: names.get(row.startedById) ?? null }),
    ...{ incident, problem, problemLine, problemColumn },
    disclosure: disclosure && {
      words: wordsOf(openLabel(keys.data, disclosure)),
      number: await numberOfDisclosure(disclosure),
    },
    isCountTorn: COUNTS.some((name) => (facts.get(name)?.contradictions.length ?? 0) > 0),
    knownBefore: mayKnowBefore(actor) ? row.knownBefore : null,
    kinds: reportSealed ? openReport(keys.data, row.id, reportSealed).kinds : [],
  };
}

/** That somebody was concerned before tells of other incidents: of those, legal sees all that are counted. */
const mayKnowBefore = (actor: Actor) => actorCan(actor, "finding.decide");

async function namesOf(ids: string[]): Promise<ReadonlyMap<string, string>> {
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}
