import type { Place } from "../intake-error";
import type { Mailbox } from "./parse-addresses";

export type PlacedMailbox = Mailbox & { readonly place: Place };

/** A file inside a mail, as its bytes. */
export type MailFile = {
  readonly fileName: string;
  readonly declaredType: string;
  readonly bytes: Buffer;
  readonly place: Place;
  /** Shown within the text (a logo), not handed over as a file. */
  readonly inline: boolean;
  readonly cutOff: boolean;
};

/** A mail however it was kept: .eml, Outlook's .msg, or inside another. */
export type Mail = {
  readonly place: Place;
  readonly subject: string;
  /** An ISO instant; undefined where none is said that can be believed. */
  readonly sentAt: string | undefined;
  /** When it arrived; only Outlook's files say it, else it is `sentAt`. */
  readonly receivedAt: string | undefined;
  readonly from: PlacedMailbox | undefined;
  readonly to: readonly PlacedMailbox[];
  readonly cc: readonly PlacedMailbox[];
  readonly bcc: readonly PlacedMailbox[];
  /** What a person read, at most a million characters. */
  readonly text: string;
  readonly textPlace: Place;
  readonly files: readonly MailFile[];
  readonly nested: readonly Mail[];
  /** A report by a mail server about a mail that came back. */
  readonly isReport: boolean;
  /** Where the mail ends before its time. */
  readonly cutOff: Place | undefined;
  /** Where text was in more than one charset or in none that is known. */
  readonly mixed: readonly Place[];
};

export const MOST_TEXT = 1024 * 1024;
