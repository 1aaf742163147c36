import { beforeEach, expect, test } from "vitest";
import { recordCall } from "@/lib/calls/record-call";
import { emptyDatabase } from "@/lib/testing/database";
import { anActor, anIncident, anOrganisation, aUser } from "@/lib/testing/factories";
import { minutesAgo } from "@/lib/testing/records";
import { getRecordInForce } from "./record-in-force";
import { withdrawRecord } from "./withdraw-record";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

test("what stands in the place of an entry is found from every entry before it, also that it was withdrawn", async () => {
  const { user, actor } = await aUser();
  const { id: incidentId } = await anIncident({ members: [{ userId: user.id, relation: "responder" }] });
  const call = async (supersedesId: string | null) => {
    const result = await recordCall(actor, {
      incidentId,
      at: minutesAgo(5),
      note: null,
      evidenceId: null,
      supersedesId,
      correction: supersedesId && "別の方でした",
      partyId: null,
      who: "受付の方",
      outcome: "spoke",
      callBackAt: null,
    });
    if (!result.ok) throw new Error(result.code);
    return result.value.recordId;
  };
  const first = await call(null);
  const second = await call(first);
  const third = await call(second);
  for (const recordId of [first, second, third])
    expect(await getRecordInForce(actor, { incidentId, recordId })).toMatchObject({ id: third });

  await withdrawRecord(actor, { recordId: third, reason: "別の事案" });
  expect(await getRecordInForce(actor, { incidentId, recordId: first })).toMatchObject({
    outcome: "withdrawn",
    words: { correction: "別の事案" },
  });
  const other = await anIncident({ members: [{ userId: user.id, relation: "responder" }] });
  expect(await getRecordInForce(actor, { incidentId: other.id, recordId: first })).toBeNull();
  expect(await getRecordInForce(await anActor(), { incidentId, recordId: first })).toBeNull();
});
