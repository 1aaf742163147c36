import { maskCell, maskMail, maskName, maskPhone } from "./mask";
import type { PersonRecord } from "./person-record";

/** A record as everybody who sees the incident sees it, with the same fields. */
export function maskRecord(record: PersonRecord): PersonRecord {
  return {
    name: maskName(record.name),
    kana: maskName(record.kana),
    mails: record.mails.map(maskMail),
    phones: record.phones.map(maskPhone),
    postalCode: maskCell(record.postalCode, "postal_code"),
    address: maskCell(record.address, "address"),
    birthDate: maskCell(record.birthDate, "birth_date"),
  };
}
