import { clearTokenCookie } from "@/lib/auth/cookies";
import { signOut } from "@/lib/auth/end-own-sessions";
import { currentActor } from "@/lib/auth/session";
import { refusalResponse, refuseSubmission } from "@/lib/refuse-submission";

/**
 * Ends this session, and has the browser forget what it kept of the pages: a header that an action cannot set.
 * Routes have no check of their own against other sites, so it stands here too. A session that ended already is
 * forgotten just the same.
 */
export async function POST(request: Request): Promise<Response> {
  const refusal = await refuseSubmission(request, process.env.SOKUHO_URL);
  if (refusal) return refusalResponse(refusal);

  const actor = await currentActor();
  if (actor) await signOut(actor);
  await clearTokenCookie("session");
  return new Response(null, {
    status: 303,
    headers: {
      location: "/sign-in?done=signed-out",
      "clear-site-data": '"cache", "storage"',
      "cache-control": "no-store",
    },
  });
}
