import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { done, refuse } from "@/lib/errors";
import { addUser } from "@/lib/organisation/add-user";
import { foundOrganisation } from "@/lib/organisation/found-organisation";
import { hasOrganisation } from "@/lib/organisation/queries";
import { type DemoPerson, groupNames, mailDomains, organisationName, people } from "./seed/hinatano";
import { readablePassword } from "./seed/readable-password";
import { type DemoSignIn, writeSignIns } from "./seed/write-sign-ins";

type SignedPerson = DemoPerson & { readonly password: string; readonly passwordHash: string };

/**
 * Fills an empty database with the demo, in one unit of work, and leaves its random passwords in
 * `<dataFolder>/demo-sign-ins.json` (mode 600). False, and nothing changed, where there is an organisation. Killed
 * before the commit it leaves a file that the next run replaces.
 */
export async function seedDemo({ dataFolder }: { dataFolder: string }): Promise<boolean> {
  if (await hasOrganisation()) return false;
  const signed: SignedPerson[] = [];
  for (const person of people) {
    const password = readablePassword();
    signed.push({ ...person, password, passwordHash: await hashPassword(password) });
  }

  const result = await unitOfWork(systemActor, async (work) => {
    if (!(await foundOrganisation(work, { name: organisationName, isDemo: true, mailDomains })))
      return refuse("exists");
    const leads: Leads = new Map();
    for (const person of signed.filter(isLead)) leads.set(person.leads, await addPerson(work, person));
    const groups = await addGroups(work, leads);
    for (const person of signed.filter((each) => !isLead(each))) await addPerson(work, person, groups);
    writeSignIns(dataFolder, signed.map(signInOf));
    return done(null);
  });
  return result.ok;
}

type Lead = "supervisor" | "deputy";
type Leads = Map<Lead, string>;
type GroupIds = ReadonlyMap<string, string>;

function isLead(person: SignedPerson): person is SignedPerson & { leads: Lead } {
  return person.leads !== undefined;
}

async function addGroups(work: Work, leads: Leads): Promise<GroupIds> {
  const [supervisorId, deputyId] = [leads.get("supervisor") ?? null, leads.get("deputy") ?? null];
  const rows = groupNames.map((name) => ({
    id: randomUUID(),
    name,
    supervisorId,
    deputyId,
    createdAt: work.now,
  }));
  await work.tx.group.createMany({ data: rows });
  for (const { id } of rows) work.record({ type: "group.created", data: { groupId: id } });
  return new Map(rows.map(({ id, name }) => [name, id]));
}

async function addPerson(work: Work, person: SignedPerson, groups?: GroupIds): Promise<string> {
  const userId = await addUser(work, {
    name: person.name,
    email: person.email,
    roles: [person.role],
    grants: [...(person.grants ?? [])],
    groupId: (person.group && groups?.get(person.group)) ?? null,
    language: null,
    passwordHash: person.passwordHash,
  });
  if (!userId) throw new Error("Two people of the demo have the same address");
  return userId;
}

const signInOf = ({ role, roleJa, name, email, password }: SignedPerson): DemoSignIn => ({
  role,
  roleJa,
  name,
  email,
  password,
  note: `${roleJa} ${name}`,
});
