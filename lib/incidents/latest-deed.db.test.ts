import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation, aUser } from "@/lib/testing/factories";
import { addMember } from "./add-member";
import { latestDeed } from "./latest-deed";
import { removeMember } from "./remove-member";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

test("the latest of the events is told to whoever may see the incident, and to nobody else", async () => {
  const { user, actor } = await aUser({ name: "井上 葵" });
  const other = await aUser({ name: "森 由美" });
  const { id: incidentId } = await anIncident({ members: [{ userId: user.id, relation: "responder" }] });
  const types = ["members.added", "member.removed"] as const;
  expect(await latestDeed(actor, incidentId, types)).toBeNull();

  await addMember(actor, { incidentId, userId: other.user.id, relation: "member" });
  const { id: memberId } = await db.incidentMember.findFirstOrThrow({ where: { userId: other.user.id } });
  await removeMember(actor, { memberId });
  const deed = await latestDeed(actor, incidentId, types);
  expect(deed).toMatchObject({ by: "井上 葵", entry: { type: "member.removed" } });
  expect(deed?.names.get(other.user.id)).toBe("森 由美");
  expect(await latestDeed(actor, incidentId, ["members.added"])).toMatchObject({ by: "井上 葵" });
  for (const stranger of [other.actor, await anActor()])
    expect(await latestDeed(stranger, incidentId, types)).toBeNull();
});
