import { anyOf, unless } from "../../combine";
import type { Found, Status } from "../../rule";

export type ReportKey = "required" | "released" | "no-category" | "judged" | "waits";

/** The duty that follows from the categories, unless the entrustee's notice releases it. */
export function dutyToReport(categories: readonly Status[], found: Found): ReportKey {
  const released = found["breach.released"].status;
  const reportable = anyOf(...categories);
  if (reportable === "does-not-apply") return "no-category";
  if (released === "applies") return "released";
  const status = unless(reportable, released);
  if (status === "applies") return "required";
  return status === "judgement" ? "judged" : "waits";
}
