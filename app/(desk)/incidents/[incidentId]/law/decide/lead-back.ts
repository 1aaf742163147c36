import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Result } from "@/lib/errors";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { whileOpen } from "../../while-open";

/** The field at which a refusal is said; null for the form as a whole. */
const FIELD_OF_REFUSAL = {
  "facts-changed": null,
  "decided-meanwhile": null,
  "asked-already": null,
  undecided: null,
  "no-departure": null,
  "reason-needed": "reason",
  "not-voluntary": "voluntary",
  "not-able": "askedOfId",
  "nobody-to-decide": "askedOfId",
  "decided-already": null,
} as const satisfies Record<string, string | null>;

type Determined = { readonly determinationId: string; readonly state?: string };
type Way = {
  readonly incidentId: string;
  /** A code of what the law tab says was done. */
  readonly done: "confirmed" | "decided" | "asked" | "withdrawn";
};

/** Runs one command of legal, and says what was refused or leads back to the law tab. */
export async function leadBack(
  form: FormData,
  { incidentId, done }: Way,
  act: () => Promise<Result<Determined, keyof typeof FIELD_OF_REFUSAL>>,
): Promise<FormState> {
  const t = await getTranslator("findings");
  const page = `/incidents/${incidentId}/law`;
  return whileOpen(form, incidentId, async () => {
    const result = await act();
    if (result.ok) {
      revalidatePath("/incidents", "layout");
      redirect(`${page}?done=${result.value.state === "awaiting" ? "asked" : done}`);
    }
    const field = FIELD_OF_REFUSAL[result.code];
    const sentence = t(`refusals.${result.code}`);
    if (field !== null) return invalid(form, { [field]: sentence });
    return { ...refused(form, sentence), way: { href: page, text: t("seeNow") } };
  });
}
