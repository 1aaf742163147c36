import type { NextConfig } from "next";
import { securityHeaders } from "./lib/security-headers";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The optimizer, `next/og` and `use cache` had remote code execution in 2026: what is off cannot be reached.
  images: { unoptimized: true },
  // `npm test` checks the types of everything; the first start of somebody who only runs it need not.
  typescript: { ignoreBuildErrors: true },
  // Longer than any field that a form takes; uploads stream through route handlers.
  experimental: { serverActions: { bodySizeLimit: "500kb" }, authInterrupts: true, taint: true },
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default config;
