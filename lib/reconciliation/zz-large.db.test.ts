import { test } from "vitest";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { aReconciling, line } from "@/lib/testing/reconciling";
import { decideAll } from "./decide-all";
import { listDifferences } from "./difference-queries";
import { getReconcile } from "./queries";

test("large", async () => {
  await emptyDatabase();
  const of = await aReconciling();
  const many = (s: string) =>
    Array.from({ length: 15_000 }, (_, i) => line(`山田 ${s}${i}`, `${s}${i}@x.example`));
  let t = performance.now();
  const id = await of.compared(many("a"), many("b"));
  console.log("compare", performance.now() - t);
  for (const kind of ["only_in_a", "only_in_b"] as const) {
    const r = await db.reconciliation.findUniqueOrThrow({ where: { id } });
    t = performance.now();
    const d = await decideAll(of.a, {
      incidentId: of.incidentId,
      reconciliationId: id,
      version: r.version,
      kind,
      decision: kind === "only_in_a" ? "take_a" : "leave_out",
      reason: "x",
    });
    console.log(kind, d, performance.now() - t);
  }
  t = performance.now();
  await getReconcile(of.a, of.incidentId);
  await listDifferences(
    of.a,
    { incidentId: of.incidentId, reconciliationId: id },
    { kind: "only_in_b", isOpen: false, after: 0 },
  );
  console.log("page", performance.now() - t);
}, 400_000);
