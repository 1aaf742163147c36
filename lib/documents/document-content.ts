import * as z from "zod";

/** A line at the head of a document: what it is called, what it says. */
const pair = z.strictObject({ label: z.string(), value: z.string() });

const column = z.strictObject({
  title: z.string(),
  /** Its share of the width, compared with those of the other columns. */
  share: z.number().positive(),
});

const heading = z.strictObject({
  kind: z.literal("heading"),
  level: z.literal([1, 2]),
  text: z.string(),
});
const paragraph = z.strictObject({ kind: z.literal("paragraph"), text: z.string() });
/** What somebody typed, as they typed it. */
const quote = z.strictObject({ kind: z.literal("quote"), text: z.string() });
/** Beside the matter: small. */
const note = z.strictObject({ kind: z.literal("note"), text: z.string() });
const bullets = z.strictObject({ kind: z.literal("bullets"), items: z.array(z.string()) });
/** The first column names the row. */
const table = z.strictObject({
  kind: z.literal("table"),
  caption: z.string(),
  columns: z.array(column),
  rows: z.array(z.array(z.string())),
});
/** Where the signatures stand; who signed is known only after the text is frozen. */
const signatures = z.strictObject({ kind: z.literal("signatures") });

const block = z.discriminatedUnion("kind", [heading, paragraph, quote, note, bullets, table, signatures]);

/** A text as it is frozen: plain JSON, the same for the page, the PDF and the Word file. */
export const documentContent = z.strictObject({
  format: z.literal(1),
  language: z.literal("ja"),
  title: z.string(),
  /** The reference of the incident. Never a person: it goes into the metadata of files. */
  reference: z.string(),
  /** Who, when, of what: above the text. */
  head: z.strictObject({ title: z.string(), pairs: z.array(pair) }),
  /** The conclusion in one sentence, above everything else. */
  lead: z.string(),
  blocks: z.array(block),
});

export type DocumentContent = Readonly<z.output<typeof documentContent>>;
export type Block = z.output<typeof block>;
export type Pair = z.output<typeof pair>;
export type TableBlock = z.output<typeof table>;

/** One line of the signatures. `name` and `at` are null where nobody signed; `note` then says why, or what is awaited. */
export type Signature = {
  readonly role: string;
  readonly name: string | null;
  /** In words. */
  readonly at: string | null;
  readonly note: string | null;
};

/** A document as it is printed: the frozen text, and beside it what became of it since. */
export type Printable = {
  readonly content: DocumentContent;
  /** What it is among its like: 判断メモ 第1号. */
  readonly label: string;
  /** How it may be used: 社外秘. */
  readonly marking: string;
  /** What it must not be taken for: 承認前の写し. Null where it stands as it is. */
  readonly standing: string | null;
  readonly signatures: readonly Signature[];
  /** The instant that stands in the metadata of a file: ISO 8601. */
  readonly at: string;
};

/** Every text of a document in reading order, one entry a paragraph, item or cell. For search, and to compare renderings. */
export function textsOf({ content, signatures }: Pick<Printable, "content" | "signatures">): string[] {
  const { title, head, lead, blocks } = content;
  const pairs = head.pairs.flatMap(({ label, value }) => [label, value]);
  return [title, lead, head.title, ...pairs, ...blocks.flatMap((one) => textsOfBlock(one, signatures))];
}

function textsOfBlock(one: Block, signed: readonly Signature[]): string[] {
  if (one.kind === "bullets") return one.items;
  if (one.kind === "table") return [...one.columns.map(({ title }) => title), ...one.rows.flat()];
  if (one.kind === "signatures") return signed.flatMap(signatureTexts);
  return [one.text];
}

/** A signature as the cells of its row. */
export function signatureTexts({ role, name, at, note }: Signature): string[] {
  return [role, name ?? note ?? "", at ?? ""];
}
