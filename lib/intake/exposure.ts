import type { IntakeErrorCode, Place } from "./intake-error";
import type { Preview } from "./preview";
import type { FileKind } from "./sniff-kind";
import type { DataItem } from "./tables/column-headings";
import type { TableProfile } from "./tables/profile-table";

export type MistakeKind = "cc_instead_of_bcc" | "wrong_attachment" | "wrong_recipient" | "wrong_list";

/** Why a kind of mistake is proposed, for the sentence beside it. */
export type MistakeSign =
  | "many-visible-addresses"
  | "announced-something-else"
  | "other-companys-secret"
  | "greets-someone-else"
  | "recipient-says-so"
  | "mistyped-domain"
  | "none-of-the-intended";

export type ProposedMistake = {
  readonly kind: MistakeKind;
  readonly sign: MistakeSign;
  readonly place: Place;
};

export type ProposalField =
  | "sender"
  | "subject"
  | "own_domain"
  | "recipient"
  | "visible_address"
  | "attachment"
  | "data_item"
  | "rows"
  | "special_care"
  | "property_risk"
  | "partner_confidential"
  | "mistake";

/** One thing that was read, with where it stands; a person takes it over or corrects it. */
export type Proposal = { readonly field: ProposalField; readonly value: string; readonly place: Place };

export type ExposedAddress = {
  readonly address: string;
  readonly displayName: string;
  readonly header: "to" | "cc" | "bcc";
  readonly place: Place;
  /** A display name or the part before the @ says who it is. */
  readonly identifiesPerson: boolean;
};

/** The mail around the one that went wrong: a complaint, a forwarded report. */
export type ReportingMail = {
  readonly subject: string;
  readonly sender: string;
  readonly senderName: string;
  readonly sentAt: string | undefined;
  /** When it arrived, where the file says so, else when it was sent. */
  readonly receivedAt: string | undefined;
};

export type ExposedMail = {
  /** Of the mail that went wrong; where it lies inside another, the other one is `reportedBy`. */
  readonly subject: string;
  readonly sender: string;
  /** The display name beside the sender's address; empty where there is none. */
  readonly senderName: string;
  /** As an ISO instant; undefined where the mail says none that can be believed. */
  readonly sentAt: string | undefined;
  readonly place: Place;
  readonly nested: boolean;
  readonly reportedBy: ReportingMail | undefined;
  /** Set aside; undefined where the sender's is a provider that anybody has an address at. */
  readonly ownDomain: string | undefined;
  /** How many addresses of the own domain in To, Cc and Bcc were set aside, each once; the sender's own is not counted. */
  readonly ownAddresses: number;
  /** Outside addresses, each once, in the order To, Cc, Bcc. */
  readonly recipients: readonly ExposedAddress[];
  /** Whether this copy shows Bcc at all: only the sender's own does. */
  readonly showsBcc: boolean;
};

export type ExposedFile = {
  readonly fileName: string;
  readonly kind: FileKind;
  /** What its first bytes say where it is none of the kinds that are read: `png`, `pdf`. */
  readonly format: string | undefined;
  readonly size: number;
  readonly sha256: string;
  readonly place: Place;
  readonly inline: boolean;
  readonly encrypted: boolean;
  /** What a zip holds. */
  readonly entries: readonly { readonly name: string; readonly size: number; readonly encrypted: boolean }[];
  readonly tables: readonly TableProfile[];
  /** Whether everything in it that could name people was looked at. */
  readonly lookedInto: boolean;
};

export type Problem = { readonly code: IntakeErrorCode; readonly place: Place; readonly limit?: number };

/** What one file exposed, as far as the file shows it. Holds no values of tables but those of `preview`. */
export type Exposure = {
  readonly file: ExposedFile;
  readonly mail: ExposedMail | undefined;
  readonly attachments: readonly ExposedFile[];
  /** Over all tables; undefined where there is none. */
  readonly rows: number | undefined;
  readonly people: number | undefined;
  readonly dataItems: readonly DataItem[];
  /** `true` with its place, `false` where everything was looked at, undefined where something could not be. */
  readonly specialCare: Place | false | undefined;
  readonly propertyRisk: Place | false | undefined;
  readonly partnerConfidential: Place | undefined;
  readonly mistake: ProposedMistake | undefined;
  readonly comparison: Comparison | undefined;
  readonly proposals: readonly Proposal[];
  readonly problems: readonly Problem[];
  readonly preview: Preview;
};

/** What another list beside the file says of it. */
export type Comparison =
  | {
      readonly with: "intended";
      readonly intended: number;
      readonly unintended: number;
      /** Which of the mail's recipients were meant, by their place in its list. */
      readonly meant: readonly number[];
    }
  | {
      readonly with: "other";
      readonly onlyInOther: number;
      readonly onlyInThis: number;
      readonly sameMailOtherName: number;
    };
