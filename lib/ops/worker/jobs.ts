import { tidySignIn } from "@/lib/auth/tidy-sign-in.job";
import { forgetDestroyedKeysJob } from "@/lib/crypto/forget-destroyed-keys.job";
import { countExposures } from "@/lib/disclosures/count-exposures.job";
import { sweepEscalations } from "@/lib/escalations/sweep-escalations.job";
import { tidyEvidence } from "@/lib/evidence/tidy-evidence.job";
import { sweepFindings } from "@/lib/findings/sweep-findings.job";
import { findMatches } from "@/lib/identity/find-matches.job";
import type { Job } from "@/lib/jobs/define-job";
import type { RecurringJob } from "@/lib/jobs/run-jobs";
import { sendMailJob } from "@/lib/mail/send-mail.job";
import { sweepMailsJob } from "@/lib/mail/sweep-mails.job";
import { tidyMailsJob } from "@/lib/mail/tidy-mails.job";
import { carryOutChange } from "@/lib/people/carry-out-change.job";
import { checkImport } from "@/lib/people-import/check-import.job";
import { countKnownBefore } from "@/lib/people-import/count-known-before.job";
import { writeImport } from "@/lib/people-import/write-import.job";
import { readEvidence } from "@/lib/proposals/read-evidence.job";
import { writePeople } from "@/lib/proposals/write-people.job";
import { compareLists } from "@/lib/reconciliation/compare-lists.job";
import { readList } from "@/lib/reconciliation/read-list.job";
import { writeAgreedList } from "@/lib/reconciliation/write-agreed.job";
import { sendDigits } from "@/lib/staff-reports/send-digits.job";
import { tidyReports } from "@/lib/staff-reports/tidy-reports.job";

/** Every job that a change may enqueue: each module's `<verb>-<noun>.job.ts`. */
export const queuedJobs: readonly Job[] = [
  sendMailJob,
  sendDigits,
  readEvidence,
  writePeople,
  checkImport,
  writeImport,
  countKnownBefore,
  readList,
  compareLists,
  writeAgreedList,
  findMatches,
  carryOutChange,
];

/** Every job that comes by itself; the times are UTC. */
export const recurringJobs: readonly RecurringJob[] = [
  { job: tidySignIn, every: "17 * * * *" },
  { job: tidyEvidence, every: "53 18 * * *" },
  { job: sweepMailsJob, every: "* * * * *" },
  { job: sweepEscalations, every: "* * * * *" },
  { job: countExposures, every: "* * * * *" },
  { job: sweepFindings, every: "*/5 * * * *" },
  { job: tidyMailsJob, every: "29 * * * *" },
  { job: tidyReports, every: "41 * * * *" },
  { job: forgetDestroyedKeysJob, every: "*/10 * * * *" },
];
