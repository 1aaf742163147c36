import * as z from "zod";
import { DataItem, DisclosureKind, Side } from "@/lib/db/generated/enums";
import {
  id,
  line,
  manyOf,
  oneOf,
  optionalId,
  optionalLine,
  optionalOneOf,
  version,
} from "@/lib/forms/fields";
import { optionalText, text } from "@/lib/forms/text-fields";
import { LOOK_UPS } from "@/lib/people/look-up";
import { STRENGTHS } from "@/lib/records/outcomes";

const LINE = 200;
const NOTE = 2000;
const typed = () => z.string().max(60);
const items = Object.values(DataItem);
const [firstItem = "name", ...otherItems] = items;

/** What can be said of what somebody did with what they received. */
export const ACCESS_OUTCOMES = ["deleted_unopened", "deleted", "recovered", "viewed"] as const;
export type AccessOutcome = (typeof ACCESS_OUTCOMES)[number];
/** Silence confirms nothing. */
export const PROVEN = STRENGTHS.filter((strength) => strength !== "silence");

export const REACHED = ["known", "unknown"] as const;
export const WHO = ["person", "company"] as const;

const about = {
  subject: line(LINE),
  kind: oneOf(Object.values(DisclosureKind)),
  reached: oneOf(REACHED),
  day: typed(),
  time: typed(),
};
export const makeForm = z.strictObject({ incidentId: id(), ...about });
export const correctForm = z.strictObject({ disclosureId: id(), version: version(), ...about });
export const deleteForm = z.strictObject({ disclosureId: id(), version: version() });

export const addForm = z.strictObject({
  disclosureId: id(),
  side: oneOf(Object.values(Side)),
  who: oneOf(WHO),
  name: optionalLine(LINE),
  mail: optionalLine(254),
  phone: optionalLine(60),
  contact: optionalLine(LINE),
  contract: optionalLine(LINE),
  items: manyOf([firstItem, ...otherItems]),
  pair: typed(),
});
/** Somebody who is in the incident already. */
export const addKnownForm = z.strictObject({
  disclosureId: id(),
  personId: id(),
  side: oneOf(Object.values(Side)),
  items: manyOf([firstItem, ...otherItems]),
  pair: typed(),
});
export const companyForm = z.strictObject({
  companyId: id(),
  version: version(),
  name: line(LINE),
  contact: optionalLine(LINE),
  contract: optionalLine(LINE),
});
export const removeForm = z.strictObject({ partyId: id(), reason: text(NOTE) });

/** As many as go at once, whatever they are chosen by: measured, within a third of the time that one change may take. */
export const MOST_SPLIT = 50_000;
/** As many as one looks through by eye. */
export const MOST_CHOSEN = 200;
const chosen = z.array(id()).min(1).max(MOST_CHOSEN);
/** What is done with those who were chosen, or where to go on choosing. */
export const chooseForm = z.strictObject({
  disclosureId: id(),
  party: z.array(id()),
  go: z.string().max(120),
  by: oneOf(LOOK_UPS),
  value: z.string().max(LINE),
  after: z.string().max(120),
  from: z.string().max(120),
});

const split = {
  disclosureId: id(),
  version: version(),
  subject: line(LINE),
  stays: oneOf(["moved", "copied"]),
};
/** With each of those who are chosen the other half of their pair. */
const inPairs = z
  .array(id())
  .min(1)
  .max(2 * MOST_CHOSEN);
export const splitForm = z.strictObject({ ...split, party: inPairs });
export const splitGroupForm = z.strictObject({ ...split, group: line(64), seen: version() });
export const accessForm = z.strictObject({
  incidentId: id(),
  party: chosen,
  seen: line(64),
  outcome: oneOf(ACCESS_OUTCOMES),
  strength: oneOf(["gateway_log", "signed_reply", "by_phone"]),
  day: typed(),
  time: typed(),
  evidenceId: optionalId(),
  note: optionalText(NOTE),
});
export const optionalSide = optionalOneOf(Object.values(Side));
