import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../prisma/schema/", import.meta.url));

export type Column = {
  readonly model: string;
  readonly name: string;
  /** As the database calls it. */
  readonly column: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly isList: boolean;
  /** `@…` behind the type. */
  readonly attributes: string;
  /** What the `///` line right above says; "" where there is none. */
  readonly declaration: string;
};

export type Model = {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly Column[];
  /** Models that its own columns point to. */
  readonly pointsTo: readonly string[];
  /** Names of the columns of every `@@id`, `@@unique` and `@@index`. */
  readonly indexed: readonly string[];
};

export type Enumeration = {
  readonly name: string;
  readonly databaseName: string;
  readonly values: readonly string[];
};

export type PrismaSchema = { readonly models: readonly Model[]; readonly enums: readonly Enumeration[] };

/** The schema files as they are written. */
export function readPrismaSchema(): PrismaSchema {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".prisma"));
  return parsePrismaSchema(files.map((name) => readFileSync(join(FOLDER, name), "utf8")).join("\n"));
}

/** The part of Prisma's language that we use; made-up texts prove that a rule finds what it forbids. */
export function parsePrismaSchema(text: string): PrismaSchema {
  const blocks = [...text.matchAll(/^(model|enum) (\w+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, kind, name, body]) => ({
      kind,
      name: name ?? "",
      lines: (body ?? "").split("\n").map((line) => line.trim()),
    }),
  );
  const modelNames = blocks.filter(({ kind }) => kind === "model").map(({ name }) => name);
  return {
    models: blocks
      .filter(({ kind }) => kind === "model")
      .map(({ name, lines }) => parseModel(name, { lines, modelNames })),
    enums: blocks
      .filter(({ kind }) => kind === "enum")
      .map(({ name, lines }) => ({
        name,
        databaseName: mappedName(lines.join("\n"), "@@map") ?? name,
        values: lines.filter((line) => /^\w+$/.test(line)),
      })),
  };
}

type Body = { readonly lines: readonly string[]; readonly modelNames: readonly string[] };

function parseModel(name: string, { lines, modelNames }: Body): Model {
  const fields = lines.flatMap((line, index) => parseField(name, line, lines[index - 1] ?? ""));
  const lists = lines.flatMap((line) => /^@@(?:id|unique|index)\(\[([^\]]+)\]/.exec(line)?.[1] ?? []);
  const single = fields
    .filter(({ attributes }) => /@(id|unique)\b/.test(attributes))
    .map((field) => field.name);
  return {
    name,
    table: mappedName(lines.join("\n"), "@@map") ?? name,
    columns: fields.filter(({ type }) => !modelNames.includes(type)),
    pointsTo: fields
      .filter(({ type, attributes }) => modelNames.includes(type) && attributes.includes("fields:"))
      .map(({ type }) => type),
    indexed: [...single, ...lists.flatMap((list) => list.split(",").map((part) => part.trim()))],
  };
}

function parseField(model: string, line: string, above: string): Column[] {
  const [, name, type, mark = "", attributes = ""] = /^(\w+)\s+(\w+)(\?|\[\])?(?:\s+(.*))?$/.exec(line) ?? [];
  if (!name || !type) return [];
  return [
    {
      model,
      name,
      column: mappedName(attributes, "@map") ?? name,
      type,
      isOptional: mark === "?",
      isList: mark === "[]",
      attributes,
      declaration: above.startsWith("///") ? above.slice(3).trim() : "",
    },
  ];
}

function mappedName(text: string, attribute: "@map" | "@@map"): string | undefined {
  return new RegExp(`(?:^|\\s)${attribute}\\("([^"]+)"\\)`).exec(text)?.[1];
}
