import { strictTransport } from "@/lib/security-headers";

/**
 * These routes stand outside of proxy.ts, which would hold every body in memory and cut it off: so they bring what
 * it sets elsewhere. Nothing that they answer may run, load or be framed, whatever a browser takes it for.
 */
export function routeHeaders(): Record<string, string> {
  const transport = strictTransport(process.env.SOKUHO_URL);
  return {
    "cache-control": "no-store",
    "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    ...(transport && { "strict-transport-security": transport }),
  };
}

/** A response of another part of the house, under the same headers. */
export function underRouteHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(routeHeaders())) response.headers.set(name, value);
  return response;
}
