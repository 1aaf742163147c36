import type { DataKey } from "@/lib/crypto/sealing";
import { seal, unsealText } from "@/lib/crypto/sealing";
import type { QuestionAnswer } from "@/lib/db/generated/client";
import { type Given, TYPED_FIELDS, type Typed } from "./question";

const placeOf = (row: string) => ({ table: "question_answers", column: "sealed", row });

/** The columns of an answer; what was typed is sealed for the row with this id. */
export function columnsOf(
  key: DataKey,
  id: string,
  { isUnknown, codes, number, most, instant, typed }: Given,
) {
  const words = Object.keys(typed).length > 0 ? JSON.stringify(typed) : null;
  return {
    isUnknown,
    codes: [...codes].sort(),
    number: number ?? null,
    most: most ?? null,
    instant: instant ?? null,
    sealed: words === null ? null : seal(key, placeOf(id), words),
  };
}

/** The answer of a row. */
export function givenOf(key: DataKey, row: QuestionAnswer): Given {
  const { isUnknown, codes, number, most, instant, sealed } = row;
  return {
    isUnknown,
    codes,
    ...(number !== null && { number }),
    ...(most !== null && { most }),
    ...(instant !== null && { instant }),
    typed: sealed === null ? {} : typedOf(unsealText(key, placeOf(row.id), sealed)),
  };
}

function typedOf(json: string): Typed {
  const read: unknown = JSON.parse(json);
  const entries = Object.entries(read ?? {}).filter(
    ([name, value]) => TYPED_FIELDS.some((field) => field === name) && typeof value === "string",
  );
  return Object.fromEntries(entries);
}
