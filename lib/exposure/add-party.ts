import "server-only";
import { randomUUID } from "node:crypto";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { DataItem, Side } from "@/lib/db/generated/enums";
import { unitOfWork, type Work } from "@/lib/db/unit-of-work";
import { ensureItemSet } from "@/lib/disclosures/ensure-item-set";
import { done, refuse } from "@/lib/errors";
import { onceFor, type Submission } from "@/lib/forms/submission";
import { foldMail, foldPhone } from "@/lib/intake/tables/fold-values";
import { lockPeople } from "@/lib/people/people-lock";
import { ensureCompany, ensurePerson } from "./ensure-somebody";
import { findDisclosure } from "./find-disclosure";
import { knownOf } from "./known-access";
import { tellPeopleCount } from "./tell-people-count";

export type AddPartyInput = {
  readonly disclosureId: string;
  readonly side: Side;
  readonly who: "person" | "company";
  /** Somebody who is in the incident already; what is typed of a person is then not asked. */
  readonly personId?: string | null;
  readonly name: string | null;
  readonly mail: string | null;
  readonly phone: string | null;
  /** Of a company: whom to reach there, and which contract makes it a secret. */
  readonly contact: string | null;
  readonly contract: string | null;
  /** Of principals. */
  readonly items: readonly DataItem[];
  /** Which pair of a paired disclosure; null is a new one. */
  readonly pair: number | null;
};

/**
 * Adds a person or a company to a disclosure, on one side. Who is in the incident already is the same person. Refuses
 * `who-needed`, `mail-unreadable`, `phone-unreadable`, `name-needed`, `items-needed`, `person-gone`, `pair-is-full`,
 * `already-there` and `people-busy`.
 */
export async function addParty(actor: Actor, input: AddPartyInput, submission: Submission = {}) {
  assertCan(actor, "incident.run");
  const { disclosureId, side } = input;
  return unitOfWork(
    actor,
    async (work) => {
      const { tx } = work;
      const { incident, disclosure, keys } = await findDisclosure(tx, actor, disclosureId);
      const problem = problemOf(input);
      if (problem) return refuse(problem);
      const incidentId = incident.id;
      if (!(await lockPeople(work, incidentId))) return refuse("people-busy");
      const who = await ensureWho(work, { incidentId, keys }, input);
      if (!who) return refuse("person-gone");
      const { kind } = disclosure;
      const pair = kind === "paired" ? (input.pair ?? (await nextPair(work, disclosureId, side))) : null;
      if (pair !== null && (await tx.party.count({ where: { disclosureId, side, pair } })) > 0)
        return refuse("pair-is-full");
      if (await tx.party.findFirst({ where: { disclosureId, side, pair, ...who }, select: { id: true } }))
        return refuse("already-there");

      const id = randomUUID();
      const about =
        side === "recipient"
          ? await knownOf(work, incidentId, who)
          : { itemSetId: await ensureItemSet(work, incidentId, input.items) };
      await tx.party.create({ data: { id, incidentId, disclosureId, kind, side, pair, ...who, ...about } });
      if (side === "recipient" && disclosure.recipientsUnknown)
        await tx.disclosure.update({
          where: { id: disclosureId },
          data: { recipientsUnknown: false, version: { increment: 1 } },
        });
      work.record({ type: "party.added", incidentId, data: { partyId: id, disclosureId, side } });
      if (side === "principal") await tellPeopleCount(work, { incidentId, keys, recordedById: actor.userId });
      return done({ incidentId, partyId: id });
    },
    onceFor("party.add", input, submission),
  );
}

function problemOf({ who, personId, side, name, mail, phone, items }: AddPartyInput) {
  if (side === "principal" && items.length === 0) return "items-needed" as const;
  if (personId) return null;
  if (who === "company") return name ? null : ("name-needed" as const);
  if (!name && !mail && !phone) return "who-needed" as const;
  if (mail && !foldMail(mail)) return "mail-unreadable" as const;
  return phone && !foldPhone(phone) ? ("phone-unreadable" as const) : null;
}

type Into = Parameters<typeof ensurePerson>[1];

async function ensureWho(work: Work, into: Into, input: AddPartyInput) {
  const { who, personId, name, mail, phone, contact, contract } = input;
  if (personId) {
    const where = { id: personId, incidentId: into.incidentId };
    const known = await work.tx.person.findFirst({ where, select: { id: true } });
    return known && { personId, companyId: null };
  }
  if (who === "company") {
    const company = { name: name ?? "", contact: contact ?? "", contract: contract ?? "" };
    return { personId: null, companyId: await ensureCompany(work, into, company) };
  }
  const nothing = { kana: "", postalCode: "", address: "", birthDate: "" };
  const contacts = { mails: mail ? [mail] : [], phones: phone ? [phone] : [] };
  return {
    personId: await ensurePerson(work, into, { ...nothing, ...contacts, name: name ?? "" }),
    companyId: null,
  };
}

/** The first pair that lacks this side, else one more. */
async function nextPair({ tx }: Work, disclosureId: string, side: Side): Promise<number> {
  const [row] = await tx.$queryRaw<[{ pair: number }]>`
    SELECT coalesce(
      (SELECT min(pair) FROM parties other WHERE disclosure_id = ${disclosureId}::uuid AND side <> ${side}::side
         AND NOT EXISTS (SELECT FROM parties WHERE disclosure_id = other.disclosure_id
           AND pair = other.pair AND side = ${side}::side)),
      (SELECT coalesce(max(pair), 0) + 1 FROM parties WHERE disclosure_id = ${disclosureId}::uuid)
    )::int AS pair`;
  return row.pair;
}
