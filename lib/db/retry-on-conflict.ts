import { Prisma } from "./generated/client";

const TRIES = 3;

/** Prisma's P2034 stands for Postgres' 40001 and 40P01: two transactions got into each other's way. */
const isConflict = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2034";

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
