import type { PageAfter } from "@/lib/evidence/schema";

/** What the server answered to files that were sent; all of it may be missing where the answer is not ours. */
export type EvidenceAnswer = {
  readonly code?: string;
  readonly message?: string;
  readonly incidentId?: string;
  readonly evidenceIds?: readonly string[];
  readonly hereId?: string;
  /** To send the next time. */
  readonly requestId?: string;
};

export type SendingEnd =
  | { readonly kind: "answered"; readonly answer: EvidenceAnswer }
  /** The connection broke, what came back is not ours, or the person stopped it. */
  | { readonly kind: "unsent" | "failed" | "cancelled" };

export type Sending = { readonly ended: Promise<SendingEnd>; cancel(): void };

/** Sends a form and tells how many bytes of it have left. `fetch` cannot tell that, so it is the older way. */
export function sendFiles(form: FormData, onProgress: (sent: number, total: number) => void): Sending {
  const request = new XMLHttpRequest();
  const ended = new Promise<SendingEnd>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded, total);
    request.onload = () => resolve(endOf(request.responseText));
    request.onerror = () => resolve({ kind: "unsent" });
    request.onabort = () => resolve({ kind: "cancelled" });
  });
  request.open("POST", "/api/evidence");
  request.setRequestHeader("accept", "application/json");
  request.send(form);
  return { ended, cancel: () => request.abort() };
}

function endOf(text: string): SendingEnd {
  try {
    const answer: unknown = JSON.parse(text);
    return typeof answer === "object" && answer !== null ? { kind: "answered", answer } : { kind: "failed" };
  } catch {
    return { kind: "failed" };
  }
}

/** The page that goes on after an answer; null where nothing was taken and the sentence is shown in place. */
export function nextPageOf(
  { code, incidentId, evidenceIds = [], hereId }: EvidenceAnswer,
  next?: PageAfter,
): string | null {
  if (!incidentId || (evidenceIds.length === 0 && !hereId)) return null;
  const file = hereId ?? (next && evidenceIds[0]);
  const query = new URLSearchParams({ ...(code && { problem: code }), ...(file && { file }) });
  return `/incidents/${incidentId}/${next ?? "intake"}${query.size > 0 ? `?${query}` : ""}`;
}
