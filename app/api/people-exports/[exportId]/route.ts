import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import * as z from "zod";
import { currentActor } from "@/lib/auth/session";
import { Forbidden, NotFound } from "@/lib/errors";
import { attachmentHeader } from "@/lib/evidence/file-name";
import { dayInJapan } from "@/lib/i18n/format";
import { getLocale } from "@/lib/i18n/get-locale";
import { getTranslator } from "@/lib/i18n/translator";
import { fetchExport } from "@/lib/people/fetch-export";
import { writeExport } from "@/lib/people/write-export";
import { refusalResponse, refuseSubmission } from "@/lib/refuse-submission";
import { routeHeaders, underRouteHeaders } from "../../evidence/route-headers";

/** Hands out an approved export, once: always as a file to be saved. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/people-exports/[exportId]">,
): Promise<Response> {
  const refusal = await refuseSubmission(request, process.env.SOKUHO_URL);
  if (refusal) return underRouteHeaders(refusalResponse(refusal));
  const actor = await currentActor();
  if (!actor) return leadTo("/sign-in");
  const exportId = z.uuid().safeParse((await params).exportId);
  if (!exportId.success) return notThere();
  try {
    const taken = await fetchExport(actor, exportId.data);
    if (!taken.ok) return leadTo(`/incidents/${taken.incidentId}/people/exports?done=${taken.code}`);
    const { reference, at } = taken.value;
    const content = Readable.from(writeExport(taken.value, await getLocale()));
    return new Response(Readable.toWeb(content) as ReadableStream as BodyInit, {
      headers: {
        ...routeHeaders(),
        "cache-control": "no-store, no-transform",
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": attachmentHeader(`${reference}-${dayInJapan(at)}.csv`),
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
      },
    });
  } catch (error) {
    if (error instanceof Forbidden || error instanceof NotFound) return notThere();
    throw error;
  }
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { ...routeHeaders(), location } });
}

/** The same sentence for what never was and for what is not theirs. */
async function notThere(): Promise<Response> {
  const t = await getTranslator("people");
  return new Response(`${t("exports.gone")}\n`, {
    status: 404,
    headers: { ...routeHeaders(), "content-type": "text/plain; charset=utf-8" },
  });
}
