import * as z from "zod";
import type { DataKey } from "@/lib/crypto/sealing";
import { seal, unsealText } from "@/lib/crypto/sealing";

/** One of the people of an incident, as one sealed record: how to reach and to tell them. */
export const personRecord = z.object({
  name: z.string(),
  kana: z.string(),
  mails: z.array(z.string()).readonly(),
  phones: z.array(z.string()).readonly(),
  postalCode: z.string(),
  address: z.string(),
  birthDate: z.string(),
});
export type PersonRecord = z.output<typeof personRecord>;

const placeOf = (personId: string) => ({ table: "people", column: "sealed", row: personId });

export function sealPerson(key: DataKey, personId: string, record: PersonRecord): Buffer<ArrayBuffer> {
  return seal(key, placeOf(personId), JSON.stringify(personRecord.parse(record)));
}

/** Throws `SealBroken` where the record was changed or moved. */
export function openPerson(key: DataKey, personId: string, sealed: Uint8Array): PersonRecord {
  return personRecord.parse(JSON.parse(unsealText(key, placeOf(personId), sealed)));
}

/** What two sources say of one person: all ways to reach them, and of the rest what the first one says, where it does. */
export const mergeRecords = (first: PersonRecord, other: PersonRecord): PersonRecord => ({
  name: first.name || other.name,
  kana: first.kana || other.kana,
  mails: [...new Set([...first.mails, ...other.mails])],
  phones: [...new Set([...first.phones, ...other.phones])],
  postalCode: first.postalCode || other.postalCode,
  address: first.address || other.address,
  birthDate: first.birthDate || other.birthDate,
});

/** Somebody of whom no more is known than an address. */
export const personOfAddress = (address: string, displayName: string): PersonRecord => ({
  name: displayName.trim(),
  kana: "",
  mails: [address],
  phones: [],
  postalCode: "",
  address: "",
  birthDate: "",
});
