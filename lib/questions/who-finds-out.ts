import "server-only";
import type { Prisma } from "@/lib/db/generated/client";

/** Whoever works on incidents and can sign in: they can be asked to find something out. */
const able = {
  disabledAt: null,
  roles: { hasSome: ["responder", "supervisor", "legal"] },
} as const satisfies Prisma.UserWhereInput;

type Reader = Pick<Prisma.TransactionClient, "user">;

/** Whether somebody can be named as who finds out. */
export async function mayFindOut(tx: Reader, userId: string): Promise<boolean> {
  return (await tx.user.count({ where: { AND: [{ id: userId }, able] } })) === 1;
}

/** Everybody who can be named, by name. */
export async function listWhoMayFindOut(tx: Reader) {
  return tx.user.findMany({
    where: able,
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
