const TWO_YEARS_IN_SECONDS = 63_072_000;

/** Headers of every response, errors, redirects and downloads included; they are the same for every address. */
export const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Stricter would make browsers name no origin in a form's submission, which is how we tell our own from others'.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
];

/** HSTS where people come by https (`url` is SOKUHO_URL); null elsewhere. Two years, as browsers' own lists ask. */
export function strictTransport(url: string | undefined): string | null {
  return url?.startsWith("https://") ? `max-age=${TWO_YEARS_IN_SECONDS}; includeSubDomains` : null;
}

/** The policy of one page response. Scripts run by nonce only: an uploaded file can never be loaded as one. */
export function contentSecurityPolicy(nonce: string, { development }: { development: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "report-uri /api/csp-report",
  ].join("; ");
}
