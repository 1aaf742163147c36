import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Result } from "@/lib/errors";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { getTranslator } from "@/lib/i18n/translator";

type Refusal =
  | "incident-changed"
  | "approval-needed"
  | "nothing-open"
  | "asked-already"
  | "reason-needed"
  | "decided-already"
  | "not-able";
type Way = { readonly incidentId: string; readonly done: "closed" | "asked" | "reopened" | "decided" };

/** Runs one command about the end of an incident, and says what was refused or leads on. */
export async function carryOn(
  form: FormData,
  { incidentId, done }: Way,
  act: () => Promise<Result<object, Refusal>>,
): Promise<FormState> {
  const t = await getTranslator("closing");
  return carryOut(form, async () => {
    const result = await act();
    const page = `/incidents/${incidentId}/close`;
    if (result.ok) {
      revalidatePath("/incidents", "layout");
      redirect(`${page}?done=${done}`);
    }
    if (result.code === "reason-needed") return invalid(form, { reason: t("refusals.reason-needed") });
    return { ...refused(form, t(`refusals.${result.code}`)), way: { href: page, text: t("see") } };
  });
}
