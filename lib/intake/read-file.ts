import { checkName } from "./check-name";
import { compareLists, compareRecipients, PeopleOfList } from "./compare-lists";
import type { Comparison, ExposedFile, Exposure } from "./exposure";
import { IntakeError, type Place } from "./intake-error";
import { LIMITS } from "./limits";
import { chooseMail } from "./mail/choose-mail";
import { describeMail } from "./mail/describe-mail";
import { domainOf } from "./mail/domains";
import type { Mail } from "./mail/mail";
import { readEml } from "./mail/read-eml";
import type { MailBudget } from "./mail/scan-parts";
import { makeProposals } from "./make-proposals";
import { type BodyFacts, readBodyFacts } from "./mistake/body-facts";
import { findSecret } from "./mistake/find-secret";
import { proposeMistake } from "./mistake/propose-mistake";
import { readMsg } from "./outlook/read-msg";
import { readTnef } from "./outlook/read-tnef";
import { factsOf, type Inside, type Reading, readInside } from "./read-inside";
import { sniffKind } from "./sniff-kind";
import { PeopleCounter } from "./tables/count-people";
import { foldMail } from "./tables/fold-values";

export type ListBeside = {
  readonly is: "intended" | "other";
  readonly fileName: string;
  readonly bytes: Uint8Array;
};

export type ReadOptions = {
  /** Only for its ending, and to name it in errors. */
  readonly fileName: string;
  /** Whose addresses are set aside; without it the domain of From. */
  readonly ownDomain?: string;
  /** The list that was meant, or the same list made in another way. */
  readonly beside?: ListBeside;
};

/**
 * Turns one file (mail, Outlook message, table, workbook, zip, any other) into what it exposed. Pure: no file, no
 * network, no clock. Throws nothing but `IntakeError`. Not bounded in time and memory by itself: what comes from
 * outside goes through `readInWorker`.
 */
export async function readExposure(bytes: Uint8Array, options: ReadOptions): Promise<Exposure> {
  try {
    return await read(asBuffer(bytes), options);
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    // A hole in a parser is the file's doing too; its own words may hold what stands in the file.
    throw new IntakeError("unreadable");
  }
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

async function read(bytes: Buffer, { fileName, ownDomain, beside }: ReadOptions): Promise<Exposure> {
  if (bytes.length === 0) throw new IntakeError("empty");
  if (bytes.length > LIMITS.bytes) throw new IntakeError("too-large", {}, LIMITS.bytes);
  const whole: Inside = { fileName, bytes, place: {} };
  const sniffed = sniffKind(bytes, fileName);
  const { kind } = sniffed;
  checkName(sniffed, fileName);

  const listed = beside && { own: new PeopleOfList(), other: await readList(beside), is: beside.is };
  const reading = newReading(listed?.own);
  const parts: MailBudget = { parts: 0, headerBytes: 0 };
  if (kind === "mail")
    return exposeMail(readEml(bytes, parts), {
      file: { ...factsOf(whole), lookedInto: true },
      reading,
      ownDomain,
      listed,
    });
  if (kind === "outlook")
    return exposeMail(readMsg(bytes, parts), {
      file: { ...factsOf(whole), lookedInto: true },
      reading,
      ownDomain,
      listed,
    });

  const file = await readInside(whole, reading);
  const attachments =
    kind === "tnef"
      ? await readAll(
          readTnef(bytes).map((inside) => ({ ...inside, place: { file: inside.fileName } })),
          reading,
        )
      : [];
  const comparison = listed && compareLists(listed.own, listed.other);
  return expose({
    file: kind === "tnef" ? { ...file, lookedInto: true } : file,
    attachments,
    reading,
    comparison,
  });
}

const newReading = (list?: PeopleOfList): Reading => ({
  people: new PeopleCounter(),
  unpack: { bytes: LIMITS.unpackedBytes },
  problems: [],
  tables: 0,
  onPerson: list && ((person) => list.add(person)),
});

/** The people of a list that lies beside the file. Its problems are errors: half a list would accuse the other half. */
async function readList({ fileName, bytes }: ListBeside): Promise<PeopleOfList> {
  const list = new PeopleOfList();
  const reading = newReading(list);
  await readInside({ fileName, bytes: asBuffer(bytes), place: { file: fileName } }, reading);
  const [problem] = reading.problems;
  if (problem && problem.code !== "charset-unknown")
    throw new IntakeError(problem.code, problem.place, problem.limit);
  return list;
}

async function readAll(files: readonly Inside[], reading: Reading): Promise<readonly ExposedFile[]> {
  const found: ExposedFile[] = [];
  // One after the other: each may take all the memory that there is for this file.
  for (const file of files) found.push(await readInside(file, reading));
  return found;
}

type MailContext = {
  file: ExposedFile;
  reading: Reading;
  ownDomain: string | undefined;
  listed: { own: PeopleOfList; other: PeopleOfList } | undefined;
};

async function exposeMail(outer: Mail, { file, reading, ownDomain, listed }: MailContext): Promise<Exposure> {
  const chosen = chooseMail(outer, ownDomain && domainOf(ownDomain));
  const { mail, reportedBy } = chosen;
  const exposed = describeMail(chosen, ownDomain);
  if (outer.cutOff) reading.problems.push({ code: "cut-off", place: outer.cutOff });
  for (const cut of mail.files.filter(({ cutOff }) => cutOff))
    reading.problems.push({ code: "cut-off", place: cut.place });
  for (const place of mail.mixed) reading.problems.push({ code: "charset-unknown", place });

  const attachments = await readAll(mail.files, reading);
  // Mails that were attached to the one that went wrong were handed over with it.
  const nested = mail.nested.flatMap(({ files }) => files);
  const all = [...attachments, ...(await readAll(nested, reading))];
  const comparison =
    listed &&
    compareRecipients(
      exposed.recipients.map(({ address }) => foldMail(address)),
      listed.other,
    );
  const secret = findSecret(mail, exposed);
  const isNobodys = reading.people.people === 0;
  const noneMeant = comparison?.with === "intended" && comparison.intended === 0 && comparison.unintended > 1;
  return expose({
    file,
    mail: exposed,
    attachments: all,
    reading,
    comparison,
    body: readBodyFacts(mail.text, mail.textPlace),
    partnerConfidential: isNobodys ? secret?.place : undefined,
    mistake: noneMeant
      ? {
          kind: "wrong_list",
          sign: "none-of-the-intended",
          place: exposed.recipients[0]?.place ?? mail.place,
        }
      : proposeMistake({ mail, exposed, reportedBy, files: all, secret: isNobodys ? secret : undefined }),
  });
}

type Parts = {
  readonly file: ExposedFile;
  readonly mail?: Exposure["mail"];
  readonly attachments: readonly ExposedFile[];
  readonly reading: Reading;
  readonly comparison: Comparison | undefined;
  readonly body?: BodyFacts;
  readonly partnerConfidential?: Place;
  readonly mistake?: Exposure["mistake"];
};

function expose({
  file,
  mail,
  attachments,
  reading,
  comparison,
  body,
  partnerConfidential,
  mistake,
}: Parts): Exposure {
  const files = [file, ...attachments];
  const tables = files.flatMap((inside) => inside.tables);
  const sawAll = files.every(({ lookedInto }) => lookedInto);
  const found = (place: Place | undefined): Place | false | undefined =>
    place ?? (sawAll ? false : undefined);
  const exposure: Omit<Exposure, "proposals"> = {
    file,
    mail,
    attachments,
    rows: tables.length > 0 ? tables.reduce((sum, { rows }) => sum + rows, 0) : undefined,
    people: tables.length > 0 ? reading.people.people : undefined,
    dataItems: [...new Set(tables.flatMap(({ dataItems }) => dataItems))],
    specialCare: found(tables.find(({ specialCare }) => specialCare)?.specialCare ?? body?.specialCare),
    propertyRisk: found(tables.find(({ propertyRisk }) => propertyRisk)?.propertyRisk ?? body?.propertyRisk),
    partnerConfidential,
    mistake,
    comparison,
    problems: reading.problems,
  };
  return { ...exposure, proposals: makeProposals(exposure) };
}
