/** The end of signing out: what the browser kept of the pages goes, then on to the sign-in. */
export function GET(): Response {
  return new Response(null, {
    status: 303,
    headers: {
      location: "/sign-in?done=signed-out",
      "clear-site-data": '"cache", "storage"',
      "cache-control": "no-store",
    },
  });
}
