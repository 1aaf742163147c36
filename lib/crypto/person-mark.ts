import "server-only";
import type { MarkKind } from "@/lib/db/generated/enums";
import { organisationKey } from "./keyring";
import { blindIndex } from "./sealing";

/**
 * Whether a mail address or phone number was seen in any incident: a keyed hash under the organisation's mark key.
 * `value` is normalised by the caller. Deleted at purge; SECURITY.md says what an old backup could still confirm.
 */
export async function personMark(kind: MarkKind, value: string): Promise<Buffer<ArrayBuffer>> {
  return blindIndex((await organisationKey("person_mark")).bytes, kind, value);
}
