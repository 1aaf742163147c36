import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "@/lib/db/client";

const EVERY_MS = 150;

/** Waits until the worker has dealt with this mail, at most that long: for a page that shows what became of it. */
export async function awaitMail(mailId: string, { atMostMs }: { atMostMs: number }): Promise<void> {
  for (let waited = 0; waited < atMostMs; waited += EVERY_MS) {
    const row = await db.outgoingMail.findUnique({
      where: { id: mailId },
      select: { state: true, tries: true },
    });
    const isUnderWay = row?.state === "claimed" || row?.state === "sending";
    const isUntouched = row?.state === "ready" && row.tries === 0;
    if (!isUnderWay && !isUntouched) return;
    await sleep(EVERY_MS);
  }
}
