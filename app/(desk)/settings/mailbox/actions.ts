"use server";

import { redirect } from "next/navigation";
import { currentActor } from "@/lib/auth/session";
import { type FormState, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { parseForm } from "@/lib/forms/parse-form";
import { signedOut } from "@/lib/forms/signed-out";
import { getLocale } from "@/lib/i18n/get-locale";
import { awaitMail } from "@/lib/mail/await-mail";
import { sendTestMailInput } from "@/lib/mail/schema";
import { sendTestMail } from "@/lib/mail/send-test-mail";

const WAIT_MS = 3000;

export async function sendTest(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await currentActor();
  if (!actor) return signedOut(form);
  const parsed = await parseForm(sendTestMailInput, form);
  if (!parsed.ok) return parsed.state;

  return carryOut(form, async () => {
    const result = await sendTestMail(actor, { locale: await getLocale() }, parsed.submission);
    if (!result.ok) return refused(form, result.code);
    const { mailId } = result.value;
    await awaitMail(mailId, { atMostMs: WAIT_MS });
    redirect(`/settings/mailbox/${mailId}?done=requested`);
  });
}
