import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import * as z from "zod";
import { currentActor } from "@/lib/auth/session";
import { SealBroken } from "@/lib/crypto/sealing";
import { NotFound } from "@/lib/errors";
import { attachmentHeader } from "@/lib/evidence/file-name";
import { getTranslator } from "@/lib/i18n/translator";
import { downloadReport } from "@/lib/people-import/download-report";
import { StoredFileMissing } from "@/lib/storage/open-sealed";
import { routeHeaders } from "../../../evidence/route-headers";
import { reportWords } from "./report-words";

/** What is wrong with the rows of a list, line by line, as a file for a spreadsheet; that it was taken is recorded. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/people-imports/[importId]/report">,
): Promise<Response> {
  const actor = await currentActor();
  if (!actor)
    return new Response(null, { status: 303, headers: { ...routeHeaders(), location: "/sign-in" } });
  const importId = z.uuid().safeParse((await params).importId);
  if (!importId.success) return sentence(404, "notFound");
  try {
    const { reference, content } = await downloadReport(actor, importId.data, await reportWords());
    return await asAttachment(reference, content);
  } catch (error) {
    if (error instanceof NotFound) return sentence(404, "notFound");
    if (error instanceof StoredFileMissing || error instanceof SealBroken) return sentence(410, "gone");
    throw error;
  }
}

/** The first lines are awaited, so that a file that is gone is a sentence and not a torn download. */
async function asAttachment(reference: string, content: AsyncGenerator<Buffer>): Promise<Response> {
  const [head, first] = [await content.next(), await content.next()];
  async function* whole() {
    if (!head.done) yield head.value;
    if (!first.done) yield first.value;
    yield* content;
  }
  const t = await getTranslator("peopleImport");
  return new Response(Readable.toWeb(Readable.from(whole())) as ReadableStream as BodyInit, {
    headers: {
      ...routeHeaders(),
      "cache-control": "no-store, no-transform",
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": attachmentHeader(t("report.fileName", { reference })),
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    },
  });
}

async function sentence(status: number, problem: "notFound" | "gone"): Promise<Response> {
  const t = await getTranslator("peopleImport");
  return new Response(`${t(`report.${problem}`)}\n`, {
    status,
    headers: { ...routeHeaders(), "content-type": "text/plain; charset=utf-8" },
  });
}
