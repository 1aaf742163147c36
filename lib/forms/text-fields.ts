import * as z from "zod";

const withoutInvisible = (text: string) =>
  !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(text.replace(/[\n\t\u200d]/gu, ""));

/** Several lines, a line break as one character whatever the browser sent for it. */
const lines = () =>
  z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, "\n"))
    .refine(withoutInvisible, { error: "invisible" });

/** Several lines that somebody typed, at least one character and at most `max`. */
export function text(max: number) {
  return lines().pipe(z.string().min(1).max(max));
}

/** Like `text`, and null where nothing was typed. */
export function optionalText(max: number) {
  return lines()
    .transform((typed) => typed || null)
    .pipe(z.string().max(max).nullable());
}
