import "server-only";
import { type FormState, refused } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { SignInBusy } from "./password";

/** Runs an act that hashes a password; where too many are waiting for that, the form says so and keeps its text. */
export async function whenNotBusy(form: FormData, act: () => Promise<FormState>): Promise<FormState> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof SignInBusy)) throw error;
    return refused(form, (await getTranslator("auth"))("signIn.busy"));
  }
}
