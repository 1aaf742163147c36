import "server-only";
import * as z from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { Access, DataItem, Side } from "@/lib/db/generated/enums";

const groupCount = z.strictObject({
  disclosureId: z.uuid(),
  side: z.enum(Side),
  /** Null on the side of recipients. */
  itemSetId: z.uuid().nullable(),
  /** Null on the side of principals. */
  access: z.enum(Access).nullable(),
  /** Parties, that is people or companies: who stands in two pairs of a paired disclosure counts twice here. */
  parties: z.int(),
  /** Of them, those that are companies. */
  companies: z.int(),
});
const itemCount = z.strictObject({ item: z.enum(DataItem), people: z.int() });

/** All that is counted of the parties of one incident. Names nobody. */
export const exposureCount = z.strictObject({
  /** Distinct people whose data it was, over all disclosures of the incident. */
  principals: z.int(),
  /** Distinct people or companies who received it. */
  recipients: z.int(),
  /** Recipients of whom nobody knows yet whether they looked. */
  outstanding: z.int(),
  /** Distinct people a kind of data, the most first. */
  byItem: z.array(itemCount),
  groups: z.array(groupCount),
});
export type ExposureCount = z.infer<typeof exposureCount>;

export type Reader = Pick<Prisma.TransactionClient, "$queryRaw">;
