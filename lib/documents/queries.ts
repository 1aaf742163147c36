import "server-only";
import { type Actor, systemActor } from "@/lib/auth/actor";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import type { Document } from "@/lib/db/generated/client";
import type { DocumentState } from "@/lib/db/generated/enums";
import { unitOfWork } from "@/lib/db/unit-of-work";
import { done } from "@/lib/errors";
import { visibleTo } from "@/lib/incidents/policy";
import type { Printable } from "./document-content";
import { type DocumentKind, isDocumentKind } from "./document-kinds";
import { DocumentChanged, openDocument } from "./open-document";
import { printableOf } from "./printable";

export type DocumentLine = {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly number: number;
  readonly state: DocumentState;
  readonly snapshotAt: Date;
  readonly preparedBy: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
};

export type DocumentView = DocumentLine & {
  readonly incident: { readonly id: string; readonly reference: string };
  /** Hexadecimal. */
  readonly contentHash: string;
  readonly printable: Printable;
  /** The latest of its kind that counts, where this is an older one. */
  readonly newer: { readonly id: string; readonly number: number } | null;
};

/** The documents of an incident that the actor may see, the newest first, without their texts. */
export async function listDocuments(
  actor: Actor,
  incidentId: string,
  kind: DocumentKind,
): Promise<readonly DocumentLine[]> {
  const rows = await db.document.findMany({
    where: {
      AND: [{ incident: visibleTo(actor, "content") }, { incidentId, kind, incident: { purgedAt: null } }],
    },
    omit: { content: true },
    orderBy: { number: "desc" },
  });
  const names = await namesOf(rows);
  return rows.map((row) => lineOf(row, kind, names));
}

/**
 * One document with its text, or null where there is none for this actor. Throws `DocumentChanged` where the text is
 * not the one that was frozen, and records that.
 */
export async function getDocument(actor: Actor, documentId: string): Promise<DocumentView | null> {
  const row = await db.document.findFirst({
    where: {
      AND: [{ incident: visibleTo(actor, "content") }, { id: documentId, incident: { purgedAt: null } }],
    },
    include: { incident: { select: { id: true, reference: true, isDrill: true } } },
  });
  if (!row || !isDocumentKind(row.kind)) return null;
  const { incident } = row;
  const [keys, names, newer] = await Promise.all([
    incidentKeys(db, incident.id),
    namesOf([row]),
    db.document.findFirst({
      where: { incidentId: incident.id, kind: row.kind, state: "approved", number: { gt: row.number } },
      select: { id: true, number: true },
      orderBy: { number: "desc" },
    }),
  ]);
  const line = lineOf(row, row.kind, names);
  const content = await orRecorded(incident.id, () => openDocument(keys.data, row));
  return {
    ...line,
    incident: { id: incident.id, reference: incident.reference },
    contentHash: Buffer.from(row.contentHash).toString("hex"),
    printable: printableOf(content, { ...line, isDrill: incident.isDrill }),
    newer,
  };
}

async function orRecorded<Value>(incidentId: string, open: () => Value): Promise<Value> {
  try {
    return open();
  } catch (error) {
    if (error instanceof DocumentChanged) {
      const { documentId } = error;
      await unitOfWork(systemActor, async (work) => {
        work.record({ type: "document.check-failed", incidentId, data: { documentId } });
        return done(null);
      });
    }
    throw error;
  }
}

type Row = Omit<Document, "content">;
type Names = ReadonlyMap<string, string>;

function lineOf(row: Row, kind: DocumentKind, names: Names): DocumentLine {
  const { id, number, state, snapshotAt, preparedById, approvedById, approvedAt } = row;
  return {
    id,
    kind,
    number,
    state,
    snapshotAt,
    preparedBy: names.get(preparedById) ?? null,
    approvedBy: names.get(approvedById ?? "") ?? null,
    approvedAt,
  };
}

async function namesOf(rows: readonly Pick<Row, "preparedById" | "approvedById">[]): Promise<Names> {
  const ids = new Set(
    rows.flatMap(({ preparedById, approvedById }) => [preparedById, approvedById ?? []].flat()),
  );
  const users = await db.user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}
