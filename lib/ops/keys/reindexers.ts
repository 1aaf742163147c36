import type { IncidentKeys } from "@/lib/crypto/incident-key";
import { companyRecord } from "@/lib/exposure/company-record";
import { companyIndex } from "@/lib/exposure/ensure-somebody";
import { personIndexer } from "@/lib/people/person-indexes";
import { personRecord } from "@/lib/people/person-record";
import type { Reindex } from "./reseal-rows";

const read = (content: Buffer): unknown => JSON.parse(content.toString("utf8"));

/** Makes the keyed hashes of each table that has some, under the present index key. */
export async function reindexers(keys: IncidentKeys): Promise<Readonly<Record<string, Reindex>>> {
  const people = await personIndexer(keys);
  return {
    people: (content) => {
      const { mailIndex, phoneIndex, nameIndex } = people.indexes(personRecord.parse(read(content)));
      return { mail_index: mailIndex, phone_index: phoneIndex, name_index: nameIndex };
    },
    companies: (content) => ({ name_index: companyIndex(keys, companyRecord.parse(read(content)).name) }),
  };
}
