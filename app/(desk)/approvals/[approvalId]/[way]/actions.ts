"use server";

import { redirect } from "next/navigation";
import { askBack } from "@/lib/approvals/ask-back";
import { askBackInput, delegateInput, returnInput } from "@/lib/approvals/schema";
import { delegateSubject } from "@/lib/decisions/delegate-subject";
import { returnSubject } from "@/lib/decisions/return-subject";
import { takeOverInput } from "@/lib/escalations/schema";
import { takeOver } from "@/lib/escalations/take-over";
import type { FormState } from "@/lib/form-state";
import { decideOn } from "./decide-on";

export async function ask(approvalId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return decideOn(askBackInput, form, {
    approvalId,
    labels: (t) => ({ question: t("ask.label") }),
    decide: askBack,
    done: () => redirect("/approvals?done=asked"),
  });
}

export async function sendBack(approvalId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return decideOn(returnInput, form, {
    approvalId,
    labels: (t) => ({ reason: t("return.label") }),
    decide: returnSubject,
    done: () => redirect("/approvals?done=returned"),
  });
}

export async function delegate(approvalId: string, _previous: FormState, form: FormData): Promise<FormState> {
  return decideOn(delegateInput, form, {
    approvalId,
    labels: (t) => ({ toId: t("delegate.label") }),
    decide: delegateSubject,
    done: () => redirect("/approvals?done=delegated"),
  });
}

export async function takeOverResponse(
  approvalId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return decideOn(takeOverInput, form, {
    approvalId,
    labels: (t) => ({ approverId: t("takeOver.label") }),
    decide: takeOver,
    done: () => redirect("/approvals?done=taken-over"),
  });
}
