import { maskCell, maskMail, maskName, maskPhone } from "@/lib/people/mask";
import type { PersonRecord } from "@/lib/people/person-record";
import { COMPARED, type Compared, type Comparison, compare, foldPerson } from "./likeness";

/** What two people are compared in: masked, and whether it is the same. */
export type ComparedRow = {
  readonly of: Compared;
  readonly first: string;
  readonly second: string;
  readonly comparison: Comparison;
};

export type MatchedView = {
  readonly first: { readonly id: string; readonly name: string };
  readonly second: { readonly id: string; readonly name: string };
  readonly compared: readonly ComparedRow[];
};

type Who = { readonly id: string; readonly record: PersonRecord };

/** Two people beside each other: what is hidden is compared all the same, so that nothing has to be shown. */
export function viewMatched(first: Who, second: Who): MatchedView {
  const comparisons = compare(foldPerson(first.record), foldPerson(second.record));
  return {
    first: { id: first.id, name: nameOf(first.record) },
    second: { id: second.id, name: nameOf(second.record) },
    compared: COMPARED.flatMap((of) => {
      const comparison = comparisons.get(of);
      if (!comparison) return [];
      return [{ of, first: masked(first.record, of), second: masked(second.record, of), comparison }];
    }),
  };
}

const nameOf = ({ name, kana, mails }: PersonRecord) =>
  maskName(name || kana) || (mails[0] ? maskMail(mails[0]) : "");

function masked(record: PersonRecord, of: Compared): string {
  switch (of) {
    case "name":
    case "kana":
      return maskName(record[of]);
    case "mails":
      return record.mails.map(maskMail).join(" ");
    case "phones":
      return record.phones.map(maskPhone).join(" ");
    case "birthDate":
      return maskCell(record.birthDate, "birth_date");
    case "address":
      return maskCell(record.address, "address");
  }
}
