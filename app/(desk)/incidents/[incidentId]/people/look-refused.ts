import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { formatTime } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { getNextLook } from "@/lib/people/record-look";

type Refused = { readonly incidentId: string; readonly code: "words-needed" | "too-many" };

/** What to say where hidden values are not shown: what is missing, or when it goes on and what helps instead. */
export async function lookRefused(
  form: FormData,
  actor: UserActor,
  { incidentId, code }: Refused,
): Promise<FormState> {
  const t = await getTranslator("people");
  if (code === "words-needed") return invalid(form, { words: t("reveal.needed") });
  const now = new Date();
  const time = formatTime((await getNextLook(actor, now)) ?? now);
  const way = { href: `/incidents/${incidentId}/people/exports`, text: t("ways.exports") };
  return { ...refused(form, `${t("reveal.tooMany", { time })} ${t("reveal.tooManyHelp")}`), way };
}
