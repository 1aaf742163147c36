import { burn } from "@kenjiuno/msgreader/lib/Burner";

type Entry = Parameters<typeof burn>[0][number];
type Kind = Entry["type"];
export type MadeMessage = {
  readonly subject: string;
  readonly sender: string;
  readonly senderName?: string;
  readonly text: string;
  readonly recipients: readonly {
    readonly kind: "to" | "cc" | "bcc";
    readonly name: string;
    readonly address: string;
  }[];
  readonly files?: readonly { readonly name: string; readonly bytes: Buffer }[];
  readonly submittedAt?: Date;
  readonly deliveredAt?: Date;
};

// Kinds of entries in a compound file.
const DIRECTORY: Kind = 1;
const DOCUMENT: Kind = 2;
const ROOT: Kind = 5;
const RECIPIENT_TYPES = { to: 1, cc: 2, bcc: 3 } as const;

/** An instant as Windows counts it: in tenths of a microsecond since 1601. */
function time(tag: number, at: Date | undefined): Buffer {
  if (!at) return Buffer.alloc(0);
  const property = Buffer.alloc(16);
  property.writeUInt32LE(tag, 0);
  property.writeUInt32LE(6, 4);
  property.writeBigUInt64LE((BigInt(at.getTime()) - BigInt(Date.UTC(1601, 0, 1))) * 10_000n, 8);
  return property;
}

/** A message as Outlook saves it. */
export function makeMsg({
  subject,
  sender,
  senderName = "",
  text,
  recipients,
  files = [],
  submittedAt,
  deliveredAt,
}: MadeMessage): Buffer {
  const entries: Entry[] = [{ name: "Root Entry", type: ROOT, length: 0, children: [] }];
  const put = (parent: number, name: string, bytes: Buffer) => {
    entries[parent]?.children?.push(entries.length);
    entries.push({ name, type: DOCUMENT, length: bytes.length, binaryProvider: () => new Uint8Array(bytes) });
  };
  const folder = (name: string) => {
    entries[0]?.children?.push(entries.length);
    return entries.push({ name, type: DIRECTORY, length: 0, children: [] }) - 1;
  };
  const string = (parent: number, tag: string, value: string) =>
    put(parent, `__substg1.0_${tag}001F`, Buffer.from(value, "utf16le"));

  const times = [time(0x00390040, submittedAt), time(0x0e060040, deliveredAt)];
  put(0, "__properties_version1.0", Buffer.concat([Buffer.alloc(32), ...times]));
  string(0, "001A", "IPM.Note");
  string(0, "0037", subject);
  string(0, "0C1A", senderName);
  string(0, "5D01", sender);
  string(0, "1000", text);
  recipients.forEach(({ kind, name, address }, index) => {
    const at = folder(`__recip_version1.0_#${index.toString(16).padStart(8, "0").toUpperCase()}`);
    const properties = Buffer.alloc(24);
    properties.writeUInt32LE(0x0c150003, 8);
    properties.writeUInt32LE(6, 12);
    properties.writeUInt32LE(RECIPIENT_TYPES[kind], 16);
    put(at, "__properties_version1.0", properties);
    string(at, "3001", name);
    string(at, "39FE", address);
  });
  files.forEach(({ name, bytes }, index) => {
    const at = folder(`__attach_version1.0_#${index.toString(16).padStart(8, "0").toUpperCase()}`);
    put(at, "__properties_version1.0", Buffer.alloc(8));
    string(at, "3707", name);
    put(at, "__substg1.0_37010102", bytes);
  });
  return Buffer.from(burn(entries));
}
