import * as z from "zod";

const LONGEST_REPORT = 8_192;

const report = z.object({
  "csp-report": z.object({ "violated-directive": z.string(), "blocked-uri": z.string().optional() }),
});

/** A browser refused to run or load something. Only the directive and the kind of source are logged, no address. */
export async function POST(request: Request): Promise<Response> {
  const text = (await request.text()).slice(0, LONGEST_REPORT);
  const parsed = report.safeParse(parseJson(text));
  if (!parsed.success) return new Response(null, { status: 400 });

  const { "violated-directive": directive, "blocked-uri": blocked = "" } = parsed.data["csp-report"];
  const source = URL.canParse(blocked) ? new URL(blocked).protocol : "inline";
  console.warn(
    `content security policy: ${directive.replace(/[^a-z-]/g, "").slice(0, 40)} refused ${source}`,
  );
  return new Response(null, { status: 204 });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
