import { currentActor } from "@/lib/auth/session";
import { id } from "@/lib/forms/fields";
import { getPulse } from "@/lib/guide/pulse";

/** Whether an incident has changed: a short text to compare. 404 for what is not theirs, and for nobody. */
export async function GET(_request: Request, { params }: RouteContext<"/api/incidents/[incidentId]/pulse">) {
  const [actor, { incidentId }] = await Promise.all([currentActor({ isByItself: true }), params]);
  const pulse = actor && id().safeParse(incidentId).success ? await getPulse(actor, incidentId) : null;
  const headers = { "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" };
  return pulse === null ? new Response(null, { status: 404, headers }) : new Response(pulse, { headers });
}
