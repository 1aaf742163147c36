import type { BrowserContext, Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { yesNoFact } from "@/lib/facts/fact-draft";
import { clearCase, stateFacts } from "@/lib/testing/escalations";
import { aGroup, anIncident, type aUser } from "@/lib/testing/factories";
import { aParty, minutesAgo } from "@/lib/testing/records";

export type Signing = (
  wishes: NonNullable<Parameters<typeof aUser>[0]>,
  context?: BrowserContext,
) => ReturnType<typeof aUser>;

type Stage = { page: Page; otherBrowser: () => Promise<Page>; signedIn: Signing };

/** A responder, the supervisor of their group and its deputy, each in a browser of their own. */
export async function threePeople({ page, otherBrowser, signedIn }: Stage) {
  const [theirs, third] = [await otherBrowser(), await otherBrowser()];
  const { user: supervisor } = await signedIn({ name: "山口 恵", roles: ["supervisor"] }, theirs.context());
  const { user: deputy } = await signedIn({ name: "安東 拓", roles: ["supervisor"] }, third.context());
  const group = await aGroup({ name: "営業企画", supervisorId: supervisor.id, deputyId: deputy.id });
  const { user: responder } = await signedIn(
    { name: "鈴木 彩", roles: ["responder"], groupId: group.id },
    page.context(),
  );
  return { theirs, third, supervisor, deputy, responder, group };
}

/** A list of 1,288 people that went to one person and spreads no further: recorded, and not yet reported inside. */
export async function readyToReport({ userId, groupId }: { userId: string; groupId: string }) {
  const incident = await anIncident({
    title: "見積書のメールに顧客一覧を添付",
    status: "recorded",
    knownAt: minutesAgo(52),
    groupId,
    members: [{ userId, relation: "responder" }],
  });
  await db.incident.update({ where: { id: incident.id }, data: { occurredAt: minutesAgo(180) } });
  await stateFacts(incident.id, [...clearCase, yesNoFact("still_spreading", false)]);
  await aParty(incident.id);
  return { id: incident.id, reference: incident.reference, room: `/incidents/${incident.id}` };
}
