import type { UserActor } from "@/lib/auth/actor";
import { db } from "@/lib/db/client";
import type { DifferenceDecision } from "@/lib/db/generated/enums";
import { compareLists } from "@/lib/reconciliation/compare-lists.job";
import { decideDifference } from "@/lib/reconciliation/decide-difference";
import { layDownList } from "@/lib/reconciliation/lay-down-list";
import { undoDecision } from "@/lib/reconciliation/undo-decision";
import { anActor, anIncident, anOrganisation } from "./factories";
import { aFileOf } from "./lists";

export const HEAD = "氏名,メール,電話\r\n";
export const line = (name: string, mail: string, phone = "") => `${name},${mail},${phone}\r\n`;

/** One person in both lists, one in each alone, one address under two names. */
export const LIST_A = [
  line("佐藤 花子", "a@x.example"),
  line("鈴木 一郎", "b@x.example"),
  line("田中", "c@x.example"),
];
export const LIST_B = [
  line("佐藤花子", "Ａ@x.example"),
  line("鈴木 二郎", "b@x.example"),
  line("高橋", "d@x.example"),
];

/** An incident in which `a` and `b` lay lists down, and `boss` may sign off what they agree on. */
export async function aReconciling() {
  await anOrganisation();
  const [a, b] = [await anActor(), await anActor()];
  const boss = await anActor({ roles: ["supervisor"] });
  const members = [a, b, boss].map(({ userId }) => ({ userId }));
  const { id: incidentId } = await anIncident({ members });

  async function layDown(actor: UserActor, rows: readonly string[]) {
    const evidenceId = await aFileOf(incidentId, HEAD + rows.join(""));
    return layDownList(actor, { incidentId, evidenceId, way: "export", words: null });
  }
  async function compared(listA: readonly string[] = LIST_A, listB: readonly string[] = LIST_B) {
    await layDown(a, listA);
    await layDown(b, listB);
    const { id } = await db.reconciliation.findFirstOrThrow({ where: { state: "comparing" } });
    await compareLists.run({ reconciliationId: id });
    return id;
  }
  async function numbered(reconciliationId: string, number: number) {
    const found = await db.listDifference.findFirstOrThrow({ where: { reconciliationId, number } });
    return { incidentId, reconciliationId, differenceId: found.id, version: found.version };
  }
  return {
    ...{ a, b, boss, incidentId, layDown, compared },
    decide: async (actor: UserActor, id: string, number: number, decision: DifferenceDecision) =>
      decideDifference(actor, { ...(await numbered(id, number)), decision, reason: "電話で確かめた" }),
    undo: async (actor: UserActor, id: string, number: number) =>
      undoDecision(actor, await numbered(id, number)),
  };
}

export const reconciliationOf = (id: string) => db.reconciliation.findUniqueOrThrow({ where: { id } });
export const differencesOf = (reconciliationId: string) =>
  db.listDifference.findMany({ where: { reconciliationId }, orderBy: { number: "asc" } });
export const factOf = async (name: string) =>
  (await db.fact.findFirst({ where: { name, supersededBy: { none: {} } } }))?.number;
