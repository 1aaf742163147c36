import "server-only";
import type { IncidentKeys } from "@/lib/crypto/incident-key";
import type { Fact } from "@/lib/db/generated/client";
import type { Work } from "@/lib/db/unit-of-work";
import { countParties } from "@/lib/disclosures/counts";
import { countFact, unknownFact } from "@/lib/facts/fact-draft";
import { recordFacts } from "@/lib/facts/record-facts";
import { recordPeopleCount } from "@/lib/proposals/record-people-count";

type Of = { readonly incidentId: string; readonly keys: IncidentKeys; readonly recordedById: string | null };

/**
 * States how many distinct people the incident concerns after its parties were changed by hand. Where a file or a list
 * was counted, that count goes on. Where somebody said how many there are, people who were added by hand are some of
 * these: the number that was said stays, and never falls short of those who are there.
 */
export async function tellPeopleCount(work: Work, of: Of): Promise<void> {
  const { incidentId } = of;
  if (await isCounted(work, incidentId)) return void (await recordPeopleCount(work, of));
  const { principals } = await countParties(work.tx, incidentId);
  const inForce = await work.tx.fact.findMany({
    where: {
      incidentId,
      name: { in: ["principals.known", "principals.max"] },
      supersededBy: { none: {} },
    },
  });
  const isOwn = (fact: Fact) => fact.source === "file" && fact.evidenceId === null;
  const said = (name: string) => {
    const numbers = inForce.filter((fact) => fact.name === name && !isOwn(fact) && fact.answer === "yes");
    return numbers.length > 0 ? Math.max(...numbers.map(({ number }) => number ?? 0)) : null;
  };
  const [known, most] = [said("principals.known"), said("principals.max")];
  const listed = known === null && principals > 0;
  await recordFacts(
    work,
    [
      ...(listed ? [countFact("principals.known", principals)] : []),
      ...(listed && most === null ? [unknownFact("principals.max")] : []),
      ...(!listed && inForce.some(isOwn) ? [unknownFact("principals.known")] : []),
    ],
    { ...of, source: "file" },
  );
  await recordFacts(
    work,
    [
      ...(known !== null && known < principals ? [countFact("principals.known", principals)] : []),
      ...(most !== null && most < principals ? [countFact("principals.max", principals)] : []),
    ],
    { ...of, source: "responder" },
  );
}

/** Whether any number comes from counting: a file was read for people, or a list was taken in. */
async function isCounted({ tx }: Work, incidentId: string): Promise<boolean> {
  const [files, lists] = await Promise.all([
    tx.proposal.count({ where: { incidentId, kind: { in: ["people", "visible_addresses"] } } }),
    tx.peopleImport.count({ where: { incidentId, state: "written" } }),
  ]);
  return files + lists > 0;
}
