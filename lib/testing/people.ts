import { randomUUID } from "node:crypto";
import { incidentKeys } from "@/lib/crypto/incident-key";
import { db } from "@/lib/db/client";
import { type Principal, writePrincipals } from "@/lib/people/write-people";

const NOBODY: Principal = {
  name: "",
  kana: "",
  mails: [],
  phones: [],
  postalCode: "",
  address: "",
  birthDate: "",
  items: ["email", "name"],
};

/** The person of this number: always the same name, address and telephone number. */
export const numbered = (number: number): Principal => ({
  ...NOBODY,
  name: `佐藤 太郎${number}`,
  mails: [`person${number}@example.jp`],
  phones: [`090${String(number).padStart(8, "0")}`],
});

/** People as the principals of a disclosure of its own; answers its id. */
export async function principalsOf(incidentId: string, people: readonly Partial<Principal>[]) {
  const disclosureId = randomUUID();
  await db.disclosure.create({
    data: { id: disclosureId, incidentId, kind: "crossed", createdAt: new Date() },
  });
  const keys = await incidentKeys(db, incidentId);
  const into = { incidentId, disclosureId, batchId: randomUUID(), keys, now: new Date() };
  await writePrincipals(into, (write) => write(people.map((person) => ({ ...NOBODY, ...person }))));
  return { disclosureId };
}
