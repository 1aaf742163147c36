import * as z from "zod";
import { sparingly } from "./sparingly";

const LONGEST_REPORT_BYTES = 8_192;

/** Anybody can send reports: a flood of them buries nothing else in the log. */
const mayLog = sparingly({ most: 20, withinMs: 60_000 });

const report = z.object({
  "csp-report": z.object({ "violated-directive": z.string(), "blocked-uri": z.string().optional() }),
});

/** A browser refused to run or load something. Only the directive and the kind of source are logged, no address. */
export async function POST(request: Request): Promise<Response> {
  const length = request.headers.get("content-length");
  if (length === null) return new Response(null, { status: 411 });
  if (!(Number(length) <= LONGEST_REPORT_BYTES)) return new Response(null, { status: 413 });

  const parsed = report.safeParse(parseJson(await request.text()));
  if (!parsed.success) return new Response(null, { status: 400 });

  const { "violated-directive": directive, "blocked-uri": blocked = "" } = parsed.data["csp-report"];
  const source = URL.canParse(blocked) ? new URL(blocked).protocol : "inline";
  if (mayLog()) {
    console.warn(
      `content security policy: ${directive.replace(/[^a-z-]/g, "").slice(0, 40)} refused ${source.slice(0, 40)}`,
    );
  }
  return new Response(null, { status: 204 });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
