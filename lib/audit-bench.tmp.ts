import pg from "pg";
import { recordSome } from "@/lib/testing/audit-log";
import { startOwnPostgres } from "@/lib/testing/own-postgres";
import { prepareSoakDatabase } from "@/lib/ops/soak/soak-database";
const server = await startOwnPostgres();
const rss = () => Math.round(process.memoryUsage().rss / 1048576);
try {
  await prepareSoakDatabase(server);
  const { sealPending } = await import("@/lib/audit/seal");
  const { verifyAudit } = await import("@/lib/audit/verify");
  const { closeChain } = await import("@/lib/audit/chain-connection");
  await recordSome(100000, { perUnit: 1000 });
  console.log("rss", rss());
  const t = async (n: string, f: () => Promise<unknown>) => { const b = performance.now(), c = process.cpuUsage(); await f(); const d = process.cpuUsage(c); console.log(n, ((performance.now()-b)/1000).toFixed(2), "cpu", (d.user+d.system)/1e6, "rss", rss()); };
  await t("seal", sealPending);
  for (let i=0;i<3;i++) await t("verify", verifyAudit);
  await closeChain();
  const { db } = await import("@/lib/db/client"); await db.$disconnect();
} finally { await server.stop(); }
