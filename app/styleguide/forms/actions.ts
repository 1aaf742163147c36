"use server";

import { notFound, redirect } from "next/navigation";
import * as z from "zod";
import { readEnv } from "@/lib/env";
import { completed, conflicting, type FormState, refused } from "@/lib/form-state";
import { line, manyOf, oneOf, version } from "@/lib/forms/fields";
import { parseForm } from "@/lib/forms/parse-form";

const STORED_VERSION = 8;

const trial = z.strictObject({
  version: version(),
  name: line(100),
  department: oneOf(["sales", "legal"]),
  opened: oneOf(["no", "yes", "unknown"]),
  told: manyOf(["what", "why"]),
  note: z.string().max(200),
  // Never kept in a page: the answer to a conflict comes without it.
  password: z.string().optional(),
});
const labels = { name: "名前", department: "部署", opened: "開きましたか", note: "聞いたこと" };

/** A form that can answer in every way: the name 拒む is refused, 先に conflicts, 壊す throws, 進む leads on. Nothing is stored. */
export async function tryForm(_previous: FormState, form: FormData): Promise<FormState> {
  if (!readEnv().developmentPages) notFound();

  const parsed = await parseForm(trial, form, { labels });
  if (!parsed.ok) return parsed.state;

  const { input } = parsed;
  if (input.name === "壊す") throw new Error("Thrown on purpose by the styleguide");
  if (input.name === "進む") redirect("/styleguide");
  if (input.name === "拒む") {
    return refused(form, "受け付けられません。同じ名前の人がいます。別の名前にしてください。");
  }
  if (input.name === "先に" && input.version !== STORED_VERSION) {
    return conflicting(form, {
      by: "井上",
      at: "22:51",
      version: STORED_VERSION,
      fields: [
        { name: "name", label: labels.name, mine: input.name, theirs: "井上の直した名前" },
        { name: "note", label: labels.note, mine: input.note, theirs: "" },
      ],
    });
  }
  return completed(`記録しました: ${input.name}`);
}
