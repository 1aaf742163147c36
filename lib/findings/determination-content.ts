import type { Content } from "@/lib/approvals/content-hash";
import type { Determination, Document } from "@/lib/db/generated/client";
import type { Ground } from "./policy";

type Decided = Pick<
  Determination,
  "id" | "kind" | "report" | "notify" | "isVoluntary" | "departures" | "documentId"
> & { readonly document: Pick<Document, "contentHash"> };

/**
 * What a second person approves: the memo, byte by byte, what was decided, and the facts and rules on which. Other
 * facts make another content, so that a yes to what has changed meanwhile does not count.
 */
export function determinationContent(decided: Decided, { factsHash, rulesHash }: Ground): Content {
  const { id, kind, report, notify, isVoluntary, departures, documentId, document } = decided;
  return {
    kind: "determination",
    determinationId: id,
    memo: { documentId, contentHash: Buffer.from(document.contentHash).toString("hex") },
    decided: { kind, report, notify, isVoluntary, departures: [...departures].sort() },
    factsHash,
    rulesHash,
  };
}
