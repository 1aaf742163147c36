import * as z from "zod";
import { type DataKey, seal, unsealText } from "@/lib/crypto/sealing";
import { Access, DisclosureKind, EvidenceStrength, Side } from "@/lib/db/generated/enums";
import { personRecord } from "./person-record";

const party = z.strictObject({
  id: z.uuid(),
  disclosureId: z.uuid(),
  kind: z.enum(DisclosureKind),
  side: z.enum(Side),
  batchId: z.uuid().nullable(),
  pair: z.int().nullable(),
  itemSetId: z.uuid().nullable(),
  access: z.enum(Access).nullable(),
  strength: z.enum(EvidenceStrength).nullable(),
});
/** Somebody's part in a disclosure, as it stands in its row. */
export type PartyBefore = z.infer<typeof party>;

const person = z.strictObject({
  id: z.uuid(),
  record: personRecord,
  version: z.int(),
  createdAt: z.string(),
  parties: z.array(party),
});

/** Both people as they were, and what was made of them: enough to put everything back as it was. */
export const matchBefore = z.strictObject({
  kept: person,
  gone: person,
  joined: personRecord,
  /** The parts that the person who stayed had then. */
  stayed: z.array(z.strictObject({ id: z.uuid(), itemSetId: z.uuid().nullable() })),
  /** Entries that now speak of another part of the same person, and the part of which they spoke before. */
  rebound: z.array(z.strictObject({ recordId: z.uuid(), from: z.uuid() })),
  /** Other pairs with the person who went, asked again of the person who stayed. */
  passedOn: z.array(z.uuid()),
});
export type MatchBefore = z.infer<typeof matchBefore>;

const placeOf = (matchId: string) => ({ table: "person_matches", column: "before", row: matchId });

export const sealBefore = (key: DataKey, matchId: string, before: MatchBefore): Buffer<ArrayBuffer> =>
  seal(key, placeOf(matchId), JSON.stringify(matchBefore.parse(before)));

/** Throws `SealBroken`. */
export const openBefore = (key: DataKey, matchId: string, sealed: Uint8Array): MatchBefore =>
  matchBefore.parse(JSON.parse(unsealText(key, placeOf(matchId), sealed)));
