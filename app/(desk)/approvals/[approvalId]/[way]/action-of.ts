import type { Way } from "@/components/approvals/other-ways";
import type { FormState } from "@/lib/form-state";
import { ask, delegate, sendBack, takeOverResponse } from "./actions";

type Action = (approvalId: string, previous: FormState, form: FormData) => Promise<FormState>;

/** The action of each way. */
export const actionOf: Record<Way, Action> = {
  ask,
  return: sendBack,
  delegate,
  "take-over": takeOverResponse,
};
