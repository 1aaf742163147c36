import "server-only";
import type { RecordedEvent } from "@/lib/audit/events";
import { recordEvents } from "@/lib/audit/record-events";
import type { Actor } from "@/lib/auth/actor";
import { organisationKey } from "@/lib/crypto/keyring";
import type { Refusal, Result } from "@/lib/errors";
import { enqueueJobs, type QueuedJob } from "@/lib/jobs/queue";
import { db } from "./client";
import type { Prisma } from "./generated/client";
import { firstAnswer, keepAnswer, type Once } from "./once";
import { retryOnConflict } from "./retry-on-conflict";

const TIMEOUT_MS = 20_000;
const WAIT_FOR_CONNECTION_MS = 5_000;

export type Work = {
  readonly tx: Prisma.TransactionClient;
  /** The one reading of the clock, the database's, for everything written in this unit. */
  readonly now: Date;
  record(event: RecordedEvent): void;
  enqueue(job: QueuedJob): void;
};

class RollBack extends Error {
  constructor(readonly refusal: Refusal<string>) {
    super(refusal.code);
  }
}

/**
 * Runs one change: its rows, its audit entries and its jobs are committed together or not at all. A refusal undoes
 * whatever came before it. A change that records nothing is a bug, so it throws. With `once`, the same request id
 * sent again answers as the first time and changes nothing (`Value` is then ids and codes that JSON can hold).
 */
export async function unitOfWork<Value, Code extends string>(
  actor: Actor,
  run: (work: Work) => Promise<Result<Value, Code>>,
  once?: Once,
): Promise<Result<Value, Code>> {
  // Read now, where they are not known yet: a transaction that waited for a second connection could wait for ever.
  await Promise.all([organisationKey("audit"), organisationKey("organisation")]);
  try {
    return await retryOnConflict(() =>
      db.$transaction((tx) => carryOut(tx, actor, run, once), {
        timeout: TIMEOUT_MS,
        maxWait: WAIT_FOR_CONNECTION_MS,
      }),
    );
  } catch (error) {
    if (error instanceof RollBack) return error.refusal as Refusal<Code>;
    throw error;
  }
}

async function carryOut<Value, Code extends string>(
  tx: Prisma.TransactionClient,
  actor: Actor,
  run: (work: Work) => Promise<Result<Value, Code>>,
  once: Once | undefined,
): Promise<Result<Value, Code>> {
  const now = await databaseNow(tx);
  if (once && actor.userId) {
    const earlier = await firstAnswer(tx, actor.userId, once, now);
    if (earlier) return { ok: true, value: earlier.value as Value };
  }

  const events: RecordedEvent[] = [];
  const jobs: QueuedJob[] = [];
  const result = await run({
    tx,
    now,
    record: (event) => void events.push(event),
    enqueue: (job) => void jobs.push(job),
  });
  if (!result.ok) throw new RollBack(result);
  if (events.length === 0) throw new Error("A unit of work must record what it changed");

  await recordEvents(tx, actor, events, now);
  await enqueueJobs(tx, jobs);
  if (once && actor.userId) await keepAnswer(tx, actor.userId, once, result.value);
  return result;
}

/** The database's clock, to the millisecond: the start of the transaction it is asked in. */
export async function databaseNow(tx: Pick<Prisma.TransactionClient, "$queryRaw">): Promise<Date> {
  const [row] = await tx.$queryRaw<[{ now: Date }]>`SELECT now()::timestamptz(3) AS now`;
  return row.now;
}
