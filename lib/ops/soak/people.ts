import { startOwnPostgres } from "@/lib/testing/own-postgres";
import { killRotations } from "./key-rotation";
import { killImports } from "./people-imports";
import { prepareSoakDatabase } from "./soak-database";

/** People at scale: what is written of them, and the key that they are sealed with, survive being broken off. */
export async function peopleSoak(options: { readonly full: boolean; readonly seed: number }): Promise<void> {
  const server = await startOwnPostgres();
  try {
    const ownerUrl = await prepareSoakDatabase(server);
    const { db } = await import("@/lib/db/client");
    try {
      await killImports(options);
      await killRotations({ ...options, ownerUrl });
    } finally {
      await db.$disconnect();
    }
  } finally {
    await server.stop();
  }
}
