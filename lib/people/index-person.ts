import { blindIndexer } from "@/lib/crypto/blind-indexer";
import type { MarkKind } from "@/lib/db/generated/enums";
import { foldMail, foldName, foldPhone } from "@/lib/intake/tables/fold-values";
import type { PersonRecord } from "./person-record";

export type PersonIndexes = {
  readonly mailIndex: Buffer<ArrayBuffer> | null;
  readonly phoneIndex: Buffer<ArrayBuffer> | null;
  readonly nameIndex: Buffer<ArrayBuffer> | null;
};
export type Mark = { readonly mark: Buffer<ArrayBuffer>; readonly kind: MarkKind };
export type PersonIndexer = ReturnType<typeof indexerOf>;

/**
 * What finds a person again: inside the incident by hashes under its own `index` key, across incidents by the `marks`
 * of every mail address and phone number under the organisation's. Values are folded first, so that width, case and
 * hyphens make no difference.
 */
export function indexerOf({ index, marks }: { readonly index: Buffer; readonly marks: Buffer }) {
  const of = {
    mail: blindIndexer(index, "mail"),
    phone: blindIndexer(index, "phone"),
    name: blindIndexer(index, "name"),
    mailMark: blindIndexer(marks, "mail"),
    phoneMark: blindIndexer(marks, "phone"),
  };
  const hashed = (hash: (value: string) => Buffer<ArrayBuffer>, value: string | undefined) =>
    value ? hash(value) : null;
  const folded = (values: readonly string[], fold: (value: string) => string) => [
    ...new Set(values.map(fold).filter(Boolean)),
  ];

  return {
    indexes({ name, kana, mails, phones }: PersonRecord): PersonIndexes {
      return {
        mailIndex: hashed(of.mail, folded(mails, foldMail)[0]),
        phoneIndex: hashed(of.phone, folded(phones, foldPhone)[0]),
        nameIndex: hashed(of.name, foldName(name || kana)),
      };
    },
    marks({ mails, phones }: PersonRecord): Mark[] {
      return [
        ...folded(mails, foldMail).map((mail) => ({ mark: of.mailMark(mail), kind: "mail" as const })),
        ...folded(phones, foldPhone).map((phone) => ({ mark: of.phoneMark(phone), kind: "phone" as const })),
      ];
    },
  };
}
