import "server-only";
import { StepUpNeeded } from "@/lib/errors";
import { type FormState, refused } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";

/**
 * Runs an act that needs a fresh proof. Where the last one is older than ten minutes, the form keeps what was typed
 * and says where to confirm (`/confirm` in another tab), instead of leading away from it.
 */
export async function withStepUp(form: FormData, act: () => Promise<FormState>): Promise<FormState> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof StepUpNeeded)) throw error;
    const t = await getTranslator("auth");
    return {
      ...refused(form, t("confirm.needed")),
      way: { href: "/confirm?next=/confirm/done", text: t("confirm.open") },
    };
  }
}
