import { anIncident } from "@/lib/testing/factories";
import { numbered, principalsOf } from "@/lib/testing/people";
import { aParty } from "@/lib/testing/records";

/** Sixty customers and somebody with a name of old characters, whose list went to one person. */
export async function manyPeople(userId: string, supervisorId: string) {
  const { id } = await anIncident({
    title: "見積書のメールに顧客一覧を添付",
    members: [
      { userId, relation: "responder" },
      { userId: supervisorId, relation: "supervisor" },
    ],
  });
  await principalsOf(id, [
    ...Array.from({ length: 60 }, (_, at) => numbered(at)),
    { name: "髙﨑 𠮷子", mails: ["yoshiko@example.jp"], phones: ["09012345678"] },
  ]);
  await aParty(id);
  return { id, place: `/incidents/${id}/people` };
}
