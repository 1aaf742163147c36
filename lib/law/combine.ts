import type { Status } from "./rule";

/** All must hold: one that fails ends it; else what is open comes before what is left to judgement. */
export function allOf(...statuses: readonly Status[]): Status {
  if (statuses.includes("does-not-apply")) return "does-not-apply";
  if (statuses.includes("open")) return "open";
  return statuses.includes("judgement") ? "judgement" : "applies";
}

/** One is enough; none is certain only where all fail. */
export function anyOf(...statuses: readonly Status[]): Status {
  if (statuses.includes("applies")) return "applies";
  if (statuses.includes("judgement")) return "judgement";
  return statuses.includes("open") ? "open" : "does-not-apply";
}

/**
 * An exception takes away what applies only where it is certain. One that is not known lowers nothing; one that is
 * left to judgement leaves the whole to judgement.
 */
export function unless(status: Status, exception: Status): Status {
  if (exception === "applies") return "does-not-apply";
  return exception === "judgement" && status === "applies" ? "judgement" : status;
}
