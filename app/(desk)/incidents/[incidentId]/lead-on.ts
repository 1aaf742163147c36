import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { Result } from "@/lib/errors";
import { type FormState, invalid, refused } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { movedSince } from "./moved-since";
import { whileOpen } from "./while-open";

/** The field at which a refusal is said; null for the form as a whole. */
const FIELD_OF_REFUSAL = {
  "person-gone": "userId",
  "already-member": "userId",
  "last-responder": null,
  "already-removed": null,
  "incident-changed": null,
  "approval-needed": null,
  "nothing-open": null,
  "asked-already": null,
  "nobody-to-decide": null,
  "no-legal": null,
  "reason-needed": "reason",
  "decided-already": null,
  "not-able": null,
} as const satisfies Record<string, string | null>;

export type Refusal = keyof typeof FIELD_OF_REFUSAL;

type Way<Value> = {
  readonly incidentId: string;
  /** The page below its incident to which it leads back. */
  readonly place: "members" | "close";
  /** A code of what the page says was done. */
  readonly done: string | ((value: Value) => string);
};

/** Where a refusal sends to, beside the page itself: who could decide is named there. */
const isOfPeople = (code: Refusal) => code === "nobody-to-decide" || code === "no-legal";

/** Runs one command about the end of an incident or about who works on it, and says what was refused or leads on. */
export async function leadOn<Value>(
  form: FormData,
  { incidentId, place, done }: Way<Value>,
  act: () => Promise<Result<Value, Refusal>>,
): Promise<FormState> {
  const t = await getTranslator("closing");
  return whileOpen(form, incidentId, async () => {
    const result = await act();
    const incident = `/incidents/${incidentId}`;
    if (result.ok) {
      revalidatePath("/incidents", "layout");
      redirect(`${incident}/${place}?done=${typeof done === "string" ? done : done(result.value)}`);
    }
    const { code } = result;
    const [field, sentence] = [FIELD_OF_REFUSAL[code], t(`refusals.${code}`)];
    if (field !== null) return invalid(form, { [field]: sentence });
    const moved = await movedSince(incidentId, code);
    const way = isOfPeople(code)
      ? { href: `${incident}/members`, text: t("members.title") }
      : { href: `${incident}/${place}`, text: t("see") };
    const refusal = refused(form, moved ? `${sentence} ${moved.deed}` : sentence);
    return { ...refusal, way, ...(moved?.instead && { instead: moved.instead }) };
  });
}
