import "server-only";
import { db } from "@/lib/db/client";
import { MOST_TRIES, pauseAfter } from "./next-try";

/** Longer than a delivery can last (`PATIENCE`), so that a lease lapses only when its process is gone. */
const LEASE_SECONDS = 180;

/** A mail that this process holds. `tries` counts the claims of a mail: an older holder is known by it. */
export type Claim = { readonly mailId: string; readonly tries: number };

export type ClaimedMail = Claim & { readonly sealed: Uint8Array; readonly createdAt: Date };

/** How a try ended. `again`: nothing of it went out, and another time may do. */
export type Outcome =
  | { readonly state: "sent" }
  | { readonly state: "failed" | "unknown" | "again"; readonly problem: string };

/** ready → claimed, for one of however many workers ask; null for the others, and before it is due. */
export async function claimMail(mailId: string): Promise<ClaimedMail | null> {
  const [row] = await db.$queryRaw<{ tries: number; sealed: Uint8Array; created_at: Date }[]>`
    UPDATE outgoing_mails
    SET state = 'claimed', tries = tries + 1, leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = ${mailId}::uuid AND state = 'ready' AND not_before <= now()
    RETURNING tries, sealed, created_at`;
  return row ? { mailId, tries: row.tries, sealed: row.sealed, createdAt: row.created_at } : null;
}

/** claimed → sending, committed before a byte of the content leaves; false where the lease went to another. */
export async function beginSending({ mailId, tries }: Claim): Promise<boolean> {
  const moved = await db.$executeRaw`
    UPDATE outgoing_mails
    SET state = 'sending', leased_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = ${mailId}::uuid AND state = 'claimed' AND tries = ${tries}`;
  return moved === 1;
}

/** Writes how it ended, unless another holds the mail by now. Answers the outcome that stands. */
export async function settleMail({ mailId, tries }: Claim, outcome: Outcome): Promise<Outcome> {
  const pause = outcome.state === "again" ? pauseAfter(tries) : null;
  if (outcome.state === "again" && pause !== null) {
    await db.$executeRaw`
      UPDATE outgoing_mails
      SET state = 'ready', leased_until = NULL, problem = ${outcome.problem},
          not_before = now() + make_interval(secs => ${pause})
      WHERE id = ${mailId}::uuid AND tries = ${tries} AND state IN ('claimed', 'sending')`;
    return outcome;
  }
  if (outcome.state === "sent") {
    // A process that hung past its lease and then hears "accepted" knows more than the sweep that gave it up.
    await db.$executeRaw`
      UPDATE outgoing_mails SET state = 'sent', leased_until = NULL, problem = NULL, sent_at = now()
      WHERE id = ${mailId}::uuid AND tries = ${tries} AND state IN ('sending', 'unknown')`;
    return outcome;
  }
  const ended = { ...outcome, state: outcome.state === "unknown" ? "unknown" : "failed" } as const;
  await db.$executeRaw`
    UPDATE outgoing_mails SET state = ${ended.state}::mail_state, leased_until = NULL, problem = ${ended.problem}
    WHERE id = ${mailId}::uuid AND tries = ${tries} AND state IN ('claimed', 'sending')`;
  return ended;
}

/** ready → kept: it stays in the house. */
export async function keepMail(mailId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE outgoing_mails SET state = 'kept', problem = NULL WHERE id = ${mailId}::uuid AND state = 'ready'`;
}

/**
 * What dead processes held: not begun is ready again, begun is `unknown` and never sent again by itself, because it
 * may have arrived.
 */
export async function freeLapsedMails(): Promise<void> {
  await db.$executeRaw`
    UPDATE outgoing_mails SET state = 'unknown', leased_until = NULL, problem = 'interrupted'
    WHERE state = 'sending' AND leased_until < now()`;
  await db.$executeRaw`
    UPDATE outgoing_mails
    SET state = CASE WHEN tries < ${MOST_TRIES} THEN 'ready' ELSE 'failed' END::mail_state,
        leased_until = NULL, problem = 'interrupted', not_before = now()
    WHERE state = 'claimed' AND leased_until < now()`;
}

/** Mails that are due, the longest waiting first. */
export async function listDueMails({ most }: { most: number }): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM outgoing_mails WHERE state = 'ready' AND not_before <= now()
    ORDER BY not_before, id LIMIT ${most}`;
  return rows.map(({ id }) => id);
}
