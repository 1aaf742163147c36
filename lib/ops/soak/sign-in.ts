import type { RequestOrigin } from "@/lib/auth/request-origin";
import { startOwnPostgres } from "@/lib/testing/own-postgres";
import { prepareSoakDatabase } from "./soak-database";

const LARGEST_GAP = 0.05;
const KNOWN = "known@sokuho.example";

/**
 * Signs in with a wrong password, by turns as somebody who exists and as somebody who does not, and compares the
 * medians: a difference of 5 % or more would tell who has an account. Throws when it does.
 */
export async function signInSoak({ full }: { full: boolean }): Promise<void> {
  const server = await startOwnPostgres();
  try {
    await prepareSoakDatabase(server);
    const { db } = await import("@/lib/db/client");
    try {
      await compare(full ? 1_000 : 100);
    } finally {
      await db.$disconnect();
    }
  } finally {
    await server.stop();
  }
}

async function compare(rounds: number): Promise<void> {
  const { db } = await import("@/lib/db/client");
  const { anOrganisation, aUser } = await import("@/lib/testing/factories");
  const { signInWithPassword } = await import("@/lib/auth/sign-in");
  await anOrganisation();
  await aUser({ email: KNOWN, password: "four quiet words here" });

  const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const who of round % 2 === 0 ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
      const email = who === "known" ? KNOWN : `nobody-${round}@sokuho.example`;
      const origin: RequestOrigin = { address: `192.0.2.${round % 250}`, device: "", deviceToken: null };
      await db.throttle.deleteMany();
      const began = performance.now();
      await signInWithPassword({ email, password: `not the right words ${round}` }, origin);
      if (round > 5) times[who].push(performance.now() - began);
    }
  }

  const [known, unknown] = [median(times.known), median(times.unknown)];
  const gap = Math.abs(known - unknown) / Math.max(known, unknown);
  console.log(
    `${rounds} rounds: median ${known.toFixed(1)} ms for somebody who exists, ${unknown.toFixed(1)} ms for nobody; ${(gap * 100).toFixed(2)} % apart`,
  );
  if (gap >= LARGEST_GAP) throw new Error("The time tells who has an account");
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
