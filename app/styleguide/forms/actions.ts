"use server";

import { notFound, redirect } from "next/navigation";
import * as z from "zod";
import { readEnv } from "@/lib/env";
import {
  completed,
  conflicting,
  type FormState,
  fieldErrors,
  fieldsOf,
  invalid,
  refused,
} from "@/lib/form-state";

const trial = z.object({
  name: z.string().trim().min(1, "名前を書いてください"),
  department: z.enum(["sales", "legal"], "部署を選んでください"),
  opened: z.enum(["no", "yes", "unknown"], "どれかを選んでください"),
  note: z.string().max(200, "200文字までで書いてください"),
});

/** A form that can answer in every way: the name 拒む is refused, 先に conflicts, 壊す throws, 進む leads on. Nothing is stored. */
export async function tryForm(_previous: FormState, form: FormData): Promise<FormState> {
  if (!readEnv().developmentPages) notFound();

  const input = trial.safeParse(fieldsOf(form));
  if (!input.success)
    return invalid(
      form,
      fieldErrors(input.error, (message) => message),
    );
  if (input.data.name === "壊す") throw new Error("Thrown on purpose by the styleguide");
  if (input.data.name === "進む") redirect("/styleguide");
  if (input.data.name === "拒む") {
    return refused(form, "受け付けられません。同じ名前の人がいます。別の名前にしてください。");
  }
  if (input.data.name === "先に" && form.get("version") !== "8") {
    return conflicting(form, {
      by: "井上",
      at: "22:51",
      version: 8,
      fields: [
        { name: "name", label: "名前", mine: input.data.name, theirs: "井上の直した名前" },
        { name: "note", label: "聞いたこと", mine: input.data.note, theirs: "" },
      ],
    });
  }
  return completed(`記録しました: ${input.data.name}`);
}
