import "server-only";
import type { Work } from "@/lib/db/unit-of-work";

/** Makes the one organisation of this database inside a unit of work; false where there is one already. */
export async function foundOrganisation(
  work: Work,
  { name, isDemo }: { name: string; isDemo: boolean },
): Promise<boolean> {
  const { count } = await work.tx.organisation.createMany({
    data: [{ name, isDemo, secondFactor: isDemo ? "lifted" : "required", createdAt: work.now }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  work.record({ type: "organisation.created", data: { demo: isDemo } });
  return true;
}
