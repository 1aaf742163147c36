"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getTranslator } from "@/lib/i18n/translator";
import { withdrawInput } from "@/lib/records/schema";
import { withdrawRecord } from "@/lib/records/withdraw-record";
import { recordLabels } from "./record-fields";

/** `back` comes from the browser like everything else: only a path of ours below an incident is followed. */
const BACK = /^\/incidents\/[0-9a-f-]{36}\/[a-z]+(\/[a-z]+)?$/;

export async function withdraw(
  recordId: string,
  back: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const t = await getTranslator("records");
  const parsed = await parseForm(withdrawInput, form, { bound: { recordId }, labels: recordLabels(t) });
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await withdrawRecord(actor, parsed.input, parsed.submission);
    const page = BACK.test(back) ? back : "/incidents";
    if (!result.ok)
      return { ...refused(form, t(`problems.${result.code}`)), way: { href: page, text: t("see") } };
    revalidatePath("/incidents", "layout");
    redirect(`${page}?done=withdrawn`);
  });
}
