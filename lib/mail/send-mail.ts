import "server-only";
import { organisationKey } from "@/lib/crypto/keyring";
import { db } from "@/lib/db/client";
import { readEnv } from "@/lib/env";
import { handOver, type PATIENCE } from "./hand-over";
import { openLetter } from "./letter";
import { beginSending, type ClaimedMail, claimMail, keepMail, settleMail } from "./outbox";
import type { SmtpAddress } from "./smtp-address";
import { writeMessage } from "./write-message";

type Route = {
  readonly server: SmtpAddress;
  readonly from: { readonly name: string; readonly address: string };
};

type Options = { readonly patience?: typeof PATIENCE };

/**
 * Sends one mail that is due, at most once however many ask. In a demonstration, and where no server is set, it
 * stays in the house. How it ends stands in its row; the log says the id and a code.
 */
export async function sendMail(mailId: string, { patience }: Options = {}): Promise<void> {
  const route = await findRoute();
  if (!route) return keepMail(mailId);

  const mail = await claimMail(mailId);
  if (!mail) return;
  const outcome = await attempt(mail, route, { patience }).catch(
    () => ({ state: "again", problem: "unexpected" }) as const,
  );
  if (outcome.state === "lease-lost") return;
  const stands = await settleMail(mail, outcome);
  if (stands.state !== "sent") console.error(`mail ${mailId}: ${stands.state} (${stands.problem})`);
}

/** Where mail leaves the house; null where none does. */
async function findRoute(): Promise<Route | null> {
  const { smtp, mailFrom } = readEnv();
  if (!smtp) return null;
  const organisation = await db.organisation.findUnique({
    where: { id: 1 },
    select: { isDemo: true, name: true },
  });
  if (!organisation || organisation.isDemo) return null;
  return { server: smtp, from: { name: organisation.name, address: mailFrom } };
}

async function attempt(mail: ClaimedMail, { server, from }: Route, { patience }: Options) {
  const letter = openLetter(await organisationKey("organisation"), mail.mailId, mail.sealed);
  const bytes = await writeMessage(letter, { mailId: mail.mailId, from, date: mail.createdAt });
  return handOver(
    server,
    { from: from.address, to: letter.to, bytes },
    { beforeContent: () => beginSending(mail), patience },
  );
}
