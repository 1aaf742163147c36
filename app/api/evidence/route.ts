import { currentActor } from "@/lib/auth/session";
import { LONGEST_SUBMISSION_BYTES } from "@/lib/evidence/limits";
import { receiveForm } from "@/lib/evidence/receive-form";
import { refusalResponse, refuseSubmission } from "@/lib/refuse-submission";
import { answer, nothingReceived } from "./answer";
import { underRouteHeaders } from "./route-headers";

/**
 * Takes files into an incident, or opens one for them. A multipart form, read as it comes: `requestId`, `incidentId`
 * where there is one, `purpose`, then one to ten `file`. With `Accept: application/json` it answers
 * `{ incidentId, evidenceIds }`, or 4xx with `{ code, message }` and the ids of what was received; else the next page.
 */
export async function POST(request: Request): Promise<Response> {
  const refusal = await refuseSubmission(request, process.env.SOKUHO_URL);
  if (refusal) return underRouteHeaders(refusalResponse(refusal));

  const actor = await currentActor();
  if (!actor) return answer(request, nothingReceived("signed-out"));
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    return answer(request, nothingReceived("altered"));
  }
  if (Number(request.headers.get("content-length")) > LONGEST_SUBMISSION_BYTES) {
    return answer(request, nothingReceived("file-too-large"));
  }
  return answer(request, await receiveForm(actor, request));
}
