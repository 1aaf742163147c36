import "server-only";
import type { Subjects } from "@/lib/approvals/subject";
import { closeSubject } from "@/lib/closing/close-subject";
import { withdrawSubject } from "@/lib/closing/withdraw-subject";
import { questionSubject } from "@/lib/escalations/question-subject";
import { determinationSubject } from "@/lib/findings/determination-subject";
import { changeSubject } from "@/lib/people/change-subject";
import { exportSubject } from "@/lib/people/export-subject";
import { agreementSubject } from "@/lib/reconciliation/agreement-subject";

/** Everything that can be approved, each with how it is read and what follows however its approval ends. */
export const subjects: Subjects = {
  "start-response": questionSubject,
  "call-timing": questionSubject,
  "call-legal": questionSubject,
  "prepare-report": questionSubject,
  "prepare-notice": questionSubject,
  "close-incident": closeSubject,
  "withdraw-incident": withdrawSubject,
  "withdraw-lowering": withdrawSubject,
  determination: determinationSubject,
  "list-agreed": agreementSubject,
  "export-people": exportSubject,
  "change-people": changeSubject,
};
