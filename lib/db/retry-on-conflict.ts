import * as z from "zod";
import { Prisma } from "./generated/client";

const TRIES = 3;
const SERIALIZATION_FAILURE = "40001";
const DEADLOCK_DETECTED = "40P01";

/** How the driver tells Postgres' own code where a raw statement failed. */
const raw = z.object({
  driverAdapterError: z.object({
    cause: z.object({ originalCode: z.enum([SERIALIZATION_FAILURE, DEADLOCK_DETECTED]) }),
  }),
});

/**
 * Whether two transactions got into each other's way (Postgres' 40001 and 40P01). Prisma says P2034 for statements
 * of its own making; for raw ones it says P2010, as for any fault, and keeps the code inside.
 */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2034" || (error.code === "P2010" && raw.safeParse(error.meta).success);
}

/** Runs a transaction again, at most three times in all, when Postgres undid it in favour of another one. */
export async function retryOnConflict<Value>(run: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (!isConflict(error) || attempt === TRIES) throw error;
    }
  }
}
