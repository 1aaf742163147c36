import type { Answer } from "../../exposure-answer";
import type { IntakeErrorCode, Place } from "../../intake-error";

type Nasty = readonly [name: string, fileName: string, bytes: () => Buffer];

/** Read all the same: the answer, and of what was seen the rest that tells whether it was read right. */
export type NastyRead = readonly [...Nasty, answer: Answer, sees?: object];

/** Read but for one place, which is named. */
export type NastyPlace = readonly [...Nasty, code: IntakeErrorCode, place: Place];

/** Refused as a whole, with the reason and, where there is one, the place. */
export type NastyRefused = readonly [...Nasty, code: IntakeErrorCode, place?: Place];
