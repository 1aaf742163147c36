import * as z from "zod";
import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";

/** A company that received something, or whose secret it was. */
export const companyRecord = z.object({ name: z.string(), contact: z.string(), contract: z.string() });
export type CompanyRecord = z.output<typeof companyRecord>;

const placeOf = (companyId: string) => ({ table: "companies", column: "sealed", row: companyId });

export function sealCompany(key: DataKey, companyId: string, record: CompanyRecord): Buffer<ArrayBuffer> {
  return seal(key, placeOf(companyId), JSON.stringify(companyRecord.parse(record)));
}

/** Throws `SealBroken`. */
export function openCompany(key: DataKey, companyId: string, sealed: Uint8Array): CompanyRecord {
  return companyRecord.parse(JSON.parse(unsealText(key, placeOf(companyId), sealed)));
}
