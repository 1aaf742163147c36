import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Result } from "@/lib/errors";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { carryOut } from "@/lib/forms/carry-out";
import { getTranslator } from "@/lib/i18n/translator";

const FIELD_OF_REFUSAL = {
  "person-gone": "userId",
  "already-member": "userId",
  "last-responder": null,
  "already-removed": null,
  "incident-changed": null,
} as const satisfies Record<string, string | null>;

type Refusal = keyof typeof FIELD_OF_REFUSAL;
type Way = {
  readonly incidentId: string;
  readonly done: "added" | "removed" | "restricted" | "lifted";
};

/** Runs one command about who stands how to an incident, and says what was refused or leads on. */
export async function leadOn(
  form: FormData,
  { incidentId, done }: Way,
  act: () => Promise<Result<object, Refusal>>,
): Promise<FormState> {
  const t = await getTranslator("closing");
  return carryOut(form, async () => {
    const result = await act();
    const page = `/incidents/${incidentId}/members`;
    if (result.ok) {
      revalidatePath("/incidents", "layout");
      redirect(`${page}?done=${done}`);
    }
    const field = FIELD_OF_REFUSAL[result.code];
    const sentence = t(`refusals.${result.code}`);
    if (field !== null) return invalid(form, { [field]: sentence });
    return { ...refused(form, sentence), way: { href: page, text: t("see") } };
  });
}
