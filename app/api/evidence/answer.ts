import { randomUUID } from "node:crypto";
import { problemSentence } from "@/lib/evidence/problem-sentence";
import type { EvidenceProblem } from "@/lib/evidence/problems";
import type { ReceivedForm } from "@/lib/evidence/receive-form";
import { getTranslator } from "@/lib/i18n/translator";
import { routeHeaders } from "./route-headers";

const STATUS = {
  empty: 422,
  "no-file": 422,
  "file-too-large": 413,
  "too-many-files": 413,
  "already-here": 409,
  reused: 409,
  broken: 400,
  altered: 400,
  "signed-out": 401,
  forbidden: 403,
  "not-found": 404,
  "no-room": 507,
  failed: 500,
} as const satisfies Record<EvidenceProblem, number>;

/** What was sent before anything of it was read. */
export const nothingReceived = (problem: EvidenceProblem): ReceivedForm => ({
  incidentId: null,
  evidenceIds: [],
  hereId: null,
  next: null,
  problem,
});

/** Ids or a sentence for a script, the next page for a form. */
export async function answer(request: Request, received: ReceivedForm): Promise<Response> {
  if (!request.headers.get("accept")?.includes("application/json")) {
    return new Response(null, { status: 303, headers: { ...routeHeaders(), location: nextPage(received) } });
  }
  const { incidentId, evidenceIds, problem, hereId } = received;
  if (!problem) return Response.json({ incidentId, evidenceIds }, { headers: routeHeaders() });

  const message = problemSentence(await getTranslator("evidence"), problem);
  const body = {
    code: problem,
    message,
    // Only what is there: a file that was refused opens no incident.
    ...(evidenceIds.length > 0 && { incidentId, evidenceIds }),
    ...(hereId && { incidentId, hereId }),
    // What was answered is over: trying again is a request of its own.
    requestId: randomUUID(),
  };
  return Response.json(body, { status: STATUS[problem], headers: routeHeaders() });
}

function nextPage({ incidentId, evidenceIds, problem, hereId, next }: ReceivedForm): string {
  if (problem === "signed-out") return "/sign-in?next=/incidents/new";
  const page =
    incidentId && problem !== "not-found" ? `/incidents/${incidentId}/${next ?? "intake"}` : "/incidents/new";
  const file = hereId ?? (next && evidenceIds[0]);
  const query = new URLSearchParams({ ...(problem && { problem }), ...(file && { file }) });
  return query.size > 0 ? `${page}?${query}` : page;
}
