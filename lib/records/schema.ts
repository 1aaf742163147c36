import * as z from "zod";
import { id, line, oneOf, optionalId, optionalLine, optionalOneOf } from "@/lib/forms/fields";
import { optionalText, text } from "@/lib/forms/text-fields";
import {
  CALL_OUTCOMES,
  DELETION_OUTCOMES,
  MAIL_RECEIVERS,
  MEASURE_STATES,
  NOTIFICATION_WAYS,
  NOTIFIED,
  PUBLICATION_OUTCOMES,
  REPORT_RECEIVERS,
  REPORT_STAGES,
  STRENGTHS,
} from "./outcomes";

const NOTE = 2000;
const LINE = 200;
/** A day or a time as it is typed; what it says is read by `readMoment`. */
const typed = () => z.string().max(60);

/** Fields of every entry that is made by hand. */
const common = {
  incidentId: id(),
  day: typed(),
  time: typed(),
  note: optionalText(NOTE),
  evidenceId: optionalId(),
  supersedesId: optionalId(),
  correction: optionalText(NOTE),
};

const due = { dueDay: typed(), dueTime: typed() };
const about = { partyId: optionalId(), who: optionalLine(LINE) };

export const callForm = z.strictObject({ ...common, ...due, ...about, outcome: oneOf(CALL_OUTCOMES) });
export const mailForm = z.strictObject({ ...common, receivers: oneOf(MAIL_RECEIVERS), count: typed() });
export const deletionForm = z.strictObject({
  ...common,
  ...about,
  outcome: oneOf(DELETION_OUTCOMES),
  strength: optionalOneOf(STRENGTHS),
});
export const reportForm = z.strictObject({
  ...common,
  stage: oneOf(REPORT_STAGES),
  receiver: oneOf(REPORT_RECEIVERS),
  place: optionalLine(LINE),
  receiptNumber: optionalLine(LINE),
});
export const notificationForm = z.strictObject({
  ...common,
  ...due,
  way: oneOf(NOTIFICATION_WAYS),
  notified: oneOf(NOTIFIED),
  count: typed(),
});
export const sharingForm = z.strictObject({ ...common, place: line(LINE), count: typed() });
export const publicationForm = z.strictObject({
  ...common,
  outcome: oneOf(PUBLICATION_OUTCOMES),
  place: optionalLine(LINE),
});
export const measureForm = z.strictObject({
  ...common,
  ...due,
  what: text(NOTE),
  owner: line(LINE),
  state: oneOf(MEASURE_STATES),
});

export const withdrawInput = z.strictObject({ recordId: id(), reason: text(NOTE) });
export type WithdrawInput = z.output<typeof withdrawInput>;
