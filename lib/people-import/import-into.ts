import type { DataKey } from "@/lib/crypto/sealing";
import type { Side } from "@/lib/db/generated/enums";

/** Where the people of a list go: one side of one crossed disclosure. `batchId` is the import. */
export type ImportInto = {
  readonly incidentId: string;
  readonly disclosureId: string;
  readonly side: Side;
  readonly batchId: string;
  /** Of the incident; `marks` is the organisation's. */
  readonly keys: { readonly data: DataKey; readonly index: Buffer; readonly marks: Buffer };
  readonly now: Date;
};
