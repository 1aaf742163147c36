import type { Client } from "pg";
import type { PersonIndexes } from "./person-indexes";

/** `isNameless` where a name beside the address tells who it is from now on. */
export type KnownPerson = { readonly id: string; readonly isNameless: boolean };
type Row = { id: string; mail_index: Buffer | null; phone_index: Buffer | null; name_index: Buffer | null };
/** How somebody who was joined with another was known before. */
export type JoinedPerson = PersonIndexes & { readonly id: string };
const hex = (bytes: Buffer | null) => bytes?.toString("hex") ?? "";

/**
 * People of an incident who are there already, by exact agreement: the same mail address or phone number with the
 * same name. An address of which nobody knew the name yet is taken to be the person who is named beside it now, and
 * who was joined with somebody is that person.
 */
export async function findKnownPeople(
  client: Client,
  incidentId: string,
  wanted: readonly PersonIndexes[],
  joined: readonly JoinedPerson[] = [],
): Promise<(indexes: PersonIndexes) => KnownPerson | undefined> {
  const mails = wanted.flatMap(({ mailIndex }) => mailIndex ?? []);
  const phones = wanted.flatMap(({ phoneIndex }) => phoneIndex ?? []);
  const { rows } = await client.query<Row>(
    `SELECT id, mail_index, phone_index, name_index FROM people
     WHERE incident_id = $1 AND (mail_index = ANY($2::bytea[]) OR phone_index = ANY($3::bytea[]))`,
    [incidentId, mails, phones],
  );
  const known = new Map<string, KnownPerson>();
  for (const { id, mail_index, phone_index, name_index } of rows) {
    const found = { id, isNameless: name_index === null };
    if (mail_index) known.set(`m ${hex(mail_index)} ${hex(name_index)}`, found);
    if (phone_index) known.set(`p ${hex(phone_index)} ${hex(name_index)}`, found);
  }
  const before = new Map<string, KnownPerson>();
  for (const { id, mailIndex, phoneIndex, nameIndex } of joined) {
    const found = { id, isNameless: false };
    if (mailIndex) before.set(`m ${hex(mailIndex)} ${hex(nameIndex)}`, found);
    if (phoneIndex) before.set(`p ${hex(phoneIndex)} ${hex(nameIndex)}`, found);
  }
  const find = (key: string) => known.get(key) ?? before.get(key);
  return ({ mailIndex, phoneIndex, nameIndex }) => {
    const name = hex(nameIndex);
    const mail = mailIndex && (find(`m ${hex(mailIndex)} ${name}`) ?? known.get(`m ${hex(mailIndex)} `));
    return mail || (phoneIndex && find(`p ${hex(phoneIndex)} ${name}`)) || undefined;
  };
}
