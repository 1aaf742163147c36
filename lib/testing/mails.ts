import { randomUUID } from "node:crypto";
import { organisationKey } from "@/lib/crypto/keyring";
import { db } from "@/lib/db/client";
import type { MailState } from "@/lib/db/generated/enums";
import { sealLetter } from "@/lib/mail/letter";
import type { MailPurpose } from "@/lib/mail/purposes";
import { queueMail } from "@/lib/mail/queue-mail";
import { owner } from "./database";
import { asCommitted } from "./work";

type Wishes = { to?: string; subject?: string; text?: string; purpose?: MailPurpose };

/** A mail as a command queues it, committed; its id. */
export function aQueuedMail({
  to = "nitta@sokuho.example",
  subject = "報告の確認番号",
  text = "番号は 123456 です。",
  purpose = "staff-report-code",
}: Wishes = {}): Promise<string> {
  return asCommitted((work) => queueMail(work, { to, subject, text, purpose }));
}

/** A row in any state, without a job. */
export async function aMail({
  state = "kept",
  createdAt = new Date(),
  incidentId = null,
  problem = null,
  to = "nitta@sokuho.example",
  subject = "報告の確認番号",
  text = "番号は 123456 です。",
  purpose = "staff-report-code",
}: Wishes & {
  state?: MailState;
  createdAt?: Date;
  incidentId?: string | null;
  problem?: string | null;
} = {}) {
  const id = randomUUID();
  const isHeld = state === "claimed" || state === "sending";
  await db.outgoingMail.create({
    data: {
      id,
      purpose,
      incidentId,
      state,
      problem,
      sealed: sealLetter(await organisationKey("organisation"), id, { to, subject, text }),
      tries: state === "ready" || state === "kept" ? 0 : 1,
      notBefore: createdAt,
      createdAt,
      sentAt: state === "sent" ? createdAt : null,
      leasedUntil: isHeld ? new Date(Date.now() + 60_000) : null,
    },
  });
  return id;
}

/** As if the time of its next try had come. */
export async function makeMailDue(mailId: string): Promise<void> {
  await db.$executeRaw`UPDATE outgoing_mails SET not_before = now() - interval '1 second' WHERE id = ${mailId}::uuid`;
}

/** As if the process that holds it had been silent for too long. */
export async function letMailLapse(mailId: string): Promise<void> {
  await db.$executeRaw`UPDATE outgoing_mails SET leased_until = now() - interval '1 second' WHERE id = ${mailId}::uuid`;
}

/** The mails for which a job waits. */
export async function queuedMailIds(): Promise<string[]> {
  const { rows } = await owner.query<{ payload: { mailId: string } }>(
    `SELECT j.payload FROM graphile_worker._private_jobs j
     JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'mail.send'`,
  );
  return rows.map(({ payload }) => payload.mailId);
}
