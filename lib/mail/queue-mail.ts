import "server-only";
import { randomUUID } from "node:crypto";
import { organisationKey } from "@/lib/crypto/keyring";
import type { Work } from "@/lib/db/unit-of-work";
import { email } from "@/lib/forms/fields";
import { type Letter, sealLetter } from "./letter";
import type { MailPurpose } from "./purposes";
import { sendJobOf } from "./send-job";

export type NewMail = Letter & {
  readonly purpose: MailPurpose;
  /** Mails of an incident are in no mailbox of an administrator. */
  readonly incidentId?: string;
};

/**
 * Writes one mail to one address, inside the unit of work it belongs to: it goes out once that has committed.
 * Answers its id. The caller records why; throws where `to` cannot be an address, which its form has to catch.
 */
export async function queueMail(work: Work, { purpose, incidentId, ...letter }: NewMail): Promise<string> {
  const to = email().safeParse(letter.to);
  if (!to.success) throw new Error("A mail needs an address that its form has checked");
  const id = randomUUID();
  const subject = letter.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

  await work.tx.outgoingMail.create({
    data: {
      id,
      purpose,
      incidentId: incidentId ?? null,
      state: "ready",
      sealed: sealLetter(await organisationKey("organisation"), id, { ...letter, to: to.data, subject }),
      notBefore: work.now,
      createdAt: work.now,
    },
  });
  work.enqueue(sendJobOf(id));
  return id;
}
