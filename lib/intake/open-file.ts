import { checkName } from "./check-name";
import { IntakeError } from "./intake-error";
import { LIMITS } from "./limits";
import { type Chosen, chooseMail } from "./mail/choose-mail";
import { domainOf } from "./mail/domains";
import type { Mail } from "./mail/mail";
import type { MailBudget } from "./mail/scan-parts";
import type { Inside } from "./read-inside";
import { sniffKind } from "./sniff-kind";

/** A file as far as its own format goes: which files in it are still to be looked into, in their order. */
export type Opened = {
  readonly whole: Inside;
  /** Undefined where the file is no mail. */
  readonly mail: { readonly outer: Mail; readonly chosen: Chosen } | undefined;
  /** The file itself where it holds no others. */
  readonly files: readonly Inside[];
};

/** Opens a mail, an Outlook message or a winmail.dat; any other file as itself. Throws `IntakeError`. */
export async function openFile(
  bytes: Buffer,
  { fileName, ownDomain }: { readonly fileName: string; readonly ownDomain?: string },
): Promise<Opened> {
  if (bytes.length === 0) throw new IntakeError("empty");
  if (bytes.length > LIMITS.bytes) throw new IntakeError("too-large", {}, LIMITS.bytes);
  const whole: Inside = { fileName, bytes, place: {} };
  const sniffed = sniffKind(bytes, fileName);
  checkName(sniffed, fileName);

  if (sniffed.kind === "mail" || sniffed.kind === "outlook") {
    const outer = await readMail(sniffed.kind, bytes);
    const chosen = chooseMail(outer, ownDomain && domainOf(ownDomain));
    // Mails that were attached to the one that went wrong were handed over with it.
    const files = [...chosen.mail.files, ...chosen.mail.nested.flatMap((mail) => mail.files)];
    return { whole, mail: { outer, chosen }, files };
  }
  if (sniffed.kind !== "tnef") return { whole, mail: undefined, files: [whole] };
  const { readTnef } = await import("./outlook/read-tnef");
  const files = readTnef(bytes).map((inside) => ({ ...inside, place: { file: inside.fileName } }));
  return { whole, mail: undefined, files };
}

async function readMail(kind: "mail" | "outlook", bytes: Buffer): Promise<Mail> {
  const parts: MailBudget = { parts: 0, headerBytes: 0 };
  if (kind === "outlook") return (await import("./outlook/read-msg")).readMsg(bytes, parts);
  return (await import("./mail/read-eml")).readEml(bytes, parts);
}
