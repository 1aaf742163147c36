const BODY_LIMIT_BYTES = 500_000;
const CSP_REPORTS = "/api/csp-report";
/** Routes that read their body whole. */
const SHORT_ROUTES = [CSP_REPORTS, "/api/auth"];

/** Why a submission is not taken, as an HTTP status and a sentence in both languages. */
const refusals = {
  foreign: [
    403,
    "他のサイトから送られたため、受け付けませんでした。",
    "Sent from another site: not accepted.",
  ],
  lengthless: [411, "長さの分からない送信は受け付けません。", "The length of the submission is missing."],
  long: [
    413,
    "長すぎるため、受け付けませんでした。前の画面に戻り、短くしてください。",
    "Too long to be accepted. Go back and shorten it.",
  ],
  shape: [415, "この形の送信は受け付けません。", "This kind of submission is not accepted."],
  broken: [
    400,
    "送信の途中で壊れたため、受け付けませんでした。前の画面に戻り、もう一度お試しください。",
    "The submission arrived broken. Go back and try again.",
  ],
} as const satisfies Record<string, readonly [number, string, string]>;

export type SubmissionRefusal = keyof typeof refusals;

/** The answer to a submission that is not taken. */
export function refusalResponse(refusal: SubmissionRefusal): Response {
  const [status, ja, en] = refusals[refusal];
  return new Response(`${ja}\n${en}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

/**
 * Looks at a submission (any method but GET and HEAD) before anything of ours reads it: from another site, larger
 * than any form of ours, or not a form. Null lets it go on. `ownUrl` is SOKUHO_URL. Routes below /api/ take other
 * shapes, and but for the short ones other sizes, and say so themselves. Browsers send reports from anywhere.
 */
export async function refuseSubmission(
  request: Request,
  ownUrl: string | undefined,
): Promise<SubmissionRefusal | null> {
  const { pathname } = new URL(request.url);
  if (pathname !== CSP_REPORTS && isForeign(request.headers, ownUrl)) return "foreign";
  const isRoute = pathname.startsWith("/api/");
  if (isRoute && !SHORT_ROUTES.some((route) => pathname === route || pathname.startsWith(`${route}/`))) {
    return null;
  }

  const length = request.headers.get("content-length");
  if (length === null) return "lengthless";
  if (Number(length) > BODY_LIMIT_BYTES) return "long";
  if (isRoute) return null;
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) return "shape";
  return (await isReadable(request)) ? null : "broken";
}

/** Browsers name the origin of every submission; what names none, or "null", is not one of our pages. */
function isForeign(headers: Headers, ownUrl: string | undefined): boolean {
  const origin = hostOf(headers.get("origin"));
  return origin === null || ![headers.get("host"), hostOf(ownUrl)].includes(origin);
}

function hostOf(address: string | null | undefined): string | null {
  return address && URL.canParse(address) ? new URL(address).host : null;
}

/** Next answers a form that cannot be parsed with a fault of its own (500); it is not ours. */
async function isReadable(request: Request): Promise<boolean> {
  try {
    await request.clone().formData();
    return true;
  } catch {
    return false;
  }
}
