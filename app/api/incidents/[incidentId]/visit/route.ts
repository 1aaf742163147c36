import * as z from "zod";
import { currentActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { visitIncident } from "@/lib/guide/visit-incident";
import { refuseSubmission } from "@/lib/refuse-submission";

const LONGEST = 40;
const seen = z.iso.datetime();

/** What the reader of a room has seen, told when they leave it: an instant as text. 404 for what is not theirs. */
export async function POST(request: Request, { params }: RouteContext<"/api/incidents/[incidentId]/visit">) {
  const answer = (status: number) => new Response(null, { status, headers: { "cache-control": "no-store" } });
  // The proxy looks too, but decides nothing.
  if (await refuseSubmission(request, process.env.SOKUHO_URL)) return answer(403);
  if (Number(request.headers.get("content-length") ?? LONGEST + 1) > LONGEST) return answer(413);
  const [actor, { incidentId }] = await Promise.all([currentActor({ isByItself: true }), params]);
  const at = seen.safeParse(await request.text());
  if (!at.success) return answer(400);
  const isTheirs = actor && id().safeParse(incidentId).success;
  return answer(isTheirs && (await visitIncident(actor, incidentId, new Date(at.data))) ? 204 : 404);
}
