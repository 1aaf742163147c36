import "server-only";
import { randomUUID } from "node:crypto";
import type { Work } from "@/lib/db/unit-of-work";
import type { InviteUserInput } from "./schema";

type NewUser = InviteUserInput & { readonly passwordHash?: string };

/** Adds a person inside a unit of work; answers the id, or null where the address is taken. */
export async function addUser(work: Work, user: NewUser): Promise<string | null> {
  const id = randomUUID();
  const { count } = await work.tx.user.createMany({
    data: [{ ...user, id, createdAt: work.now }],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  work.record({ type: "user.invited", data: { userId: id, roles: user.roles, grants: user.grants } });
  return id;
}
