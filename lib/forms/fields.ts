import * as z from "zod";

/**
 * The message of an issue that no page of ours can cause: a hidden field or an offered choice that was altered.
 * `parseForm` answers it with 403 instead of a sentence.
 */
export const ALTERED = "altered";

/** Longest address that mail can carry. */
const EMAIL_LENGTH = 254;
/** One @, no blanks, no invisible characters: what the database accepts too. Whether mail arrives is for mail to say. */
const EMAIL = /^[^\s\p{C}@]+@[^\s\p{C}@]+$/u;

const withoutInvisible = (text: string) => !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(text.replace(/\u200d/gu, ""));

/** One line that somebody typed, at least one character and at most `max`. */
export function line(max: number) {
  return z.string().min(1).max(max).refine(withoutInvisible, { error: "invisible" });
}

/** Like `line`, and null where nothing was typed. */
export function optionalLine(max: number) {
  return z
    .string()
    .transform((typed) => typed || null)
    .pipe(line(max).nullable());
}

/**
 * A mail address in the one form in which it is stored and compared: folded before it is checked, since a full-width
 * ＠ would otherwise split the address at another place than the check did.
 */
export function email() {
  return z
    .string()
    .transform((typed) => typed.normalize("NFKC").trim().toLowerCase())
    .pipe(z.string().min(1).max(EMAIL_LENGTH).regex(EMAIL, { error: "email" }));
}

/** The id of a row, from a hidden field, an address or a list of choices. */
export function id() {
  return z.uuid({ error: ALTERED });
}

/** The id of a row, or null for the empty choice. */
export function optionalId() {
  return z
    .string({ error: ALTERED })
    .transform((chosen) => chosen || null)
    .pipe(id().nullable());
}

/** The version that the page was drawn from. */
export function version() {
  return z
    .string({ error: ALTERED })
    .regex(/^\d{1,9}$/, { error: ALTERED })
    .transform(Number);
}

/** One of several answers; none chosen is for a person to put right, another one is not. */
export function oneOf<const Value extends string>(values: readonly Value[]) {
  return z.enum(values);
}

/** One of several answers, or null for the empty choice. */
export function optionalOneOf<const Value extends string>(values: readonly Value[]) {
  return z
    .string({ error: ALTERED })
    .transform((chosen) => chosen || null)
    .pipe(z.enum(values, { error: ALTERED }).nullable());
}

/**
 * Any number of several answers, each at most once, in the order of `values`. The answer to a conflict sends them
 * joined by commas, as one value.
 */
export function manyOf<const Value extends string>(values: readonly [Value, ...Value[]]) {
  return z
    .array(z.string())
    .max(values.length, { error: ALTERED })
    .transform((sent) => sent.flatMap((value) => value.split(",")).filter(Boolean))
    .pipe(z.array(z.enum(values, { error: ALTERED })))
    .transform((chosen) => values.filter((value) => chosen.includes(value)));
}
