import "server-only";
import { forbidden, notFound } from "next/navigation";
import { RequestReused } from "@/lib/db/once";
import { Forbidden, NotFound } from "@/lib/errors";
import { type FormState, refused } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { withStepUp } from "./with-step-up";

/**
 * Runs the act of a form and answers what its command throws: 403 and 404 for what the caller may not do or see, the
 * way to prove oneself again, and a sentence where a page that was sent already is sent with other content.
 */
export async function carryOut(form: FormData, act: () => Promise<FormState>): Promise<FormState> {
  try {
    return await withStepUp(form, act);
  } catch (error) {
    if (error instanceof Forbidden) forbidden();
    if (error instanceof NotFound) notFound();
    if (error instanceof RequestReused) return refused(form, (await getTranslator("input"))("reused"));
    throw error;
  }
}
