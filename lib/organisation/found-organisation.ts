import "server-only";
import type { Work } from "@/lib/db/unit-of-work";

/**
 * Makes the one organisation of this database inside a unit of work; false where there is one already. A demo begins
 * with the second factor lifted, and its audit log says so.
 */
export async function foundOrganisation(
  work: Work,
  { name, isDemo, mailDomains = [] }: { name: string; isDemo: boolean; mailDomains?: readonly string[] },
): Promise<boolean> {
  const secondFactor = isDemo ? "lifted" : "required";
  const { count } = await work.tx.organisation.createMany({
    data: [{ name, isDemo, secondFactor, mailDomains: [...mailDomains], createdAt: work.now }],
    skipDuplicates: true,
  });
  if (count === 0) return false;
  work.record({ type: "organisation.created", data: { demo: isDemo } });
  if (isDemo) work.record({ type: "second-factor.rule-changed", data: { rule: secondFactor } });
  return true;
}
