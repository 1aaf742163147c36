import type { Client } from "pg";
import { foldDate } from "@/lib/intake/tables/fold-date";
import { foldAddress, foldMail, foldName, foldPhone } from "@/lib/intake/tables/fold-values";
import { joinedRecords } from "@/lib/people/joined-records";
import { openPerson, type PersonRecord } from "@/lib/people/person-record";
import type { ImportInto } from "./import-into";
import type { ImportWriter } from "./import-writer";

const AT_ONCE = 2_000;
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Tells a writer who is there already, so that rows that are about them add to them and make nobody twice. */
export async function addKnownPeople(
  client: Client,
  { incidentId, keys }: ImportInto,
  writer: ImportWriter,
): Promise<void> {
  const joined = await joinedRecords(client, incidentId, keys.data);
  for (let after = NOBODY; ; ) {
    const { rows } = await client.query<{ id: string; sealed: Buffer }>(
      "SELECT id, sealed FROM people WHERE incident_id = $1 AND id > $2 ORDER BY id LIMIT $3",
      [incidentId, after, AT_ONCE],
    );
    for (const { id, sealed } of rows) {
      const record = openPerson(keys.data, id, sealed);
      const mails = record.mails.map(foldMail);
      const known = [record, ...(joined.get(id) ?? [])].flatMap(keysOfRecord);
      writer.addKnown(id, known, foldName(record.name || record.kana) === "" ? mails : []);
    }
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = last.id;
  }
}

/** The keys that a row with just these values has. */
export function keysOfRecord(record: PersonRecord): readonly string[] {
  const name = foldName(record.name || record.kana);
  const birth = foldDate(record.birthDate);
  const address = foldAddress(record.address);
  const key = (tag: string, value: string) => (value === "" ? [] : [`${tag}\u0000${name}\u0000${value}`]);
  return [
    ...record.mails.flatMap((mail) => key("m", foldMail(mail))),
    ...record.phones.flatMap((phone) => key("p", foldPhone(phone))),
    ...(birth && address ? key("b", `${birth}\u0000${address}`) : []),
  ];
}
