import { describe, expect, it } from "vitest";
import { owner } from "@/lib/testing/database";
import { db } from "./client";
import * as generated from "./generated/enums";
import { type Column, readPrismaSchema } from "./prisma-schema";

const { models, enums } = readPrismaSchema();

const TYPES: Readonly<Record<string, string>> = {
  String: "text",
  Int: "int4",
  BigInt: "int8",
  Boolean: "bool",
  Float: "float8",
  DateTime: "timestamp",
  Json: "jsonb",
  Bytes: "bytea",
  "@db.Uuid": "uuid",
  "@db.SmallInt": "int2",
  "@db.Timestamptz": "timestamptz",
  "@db.Date": "date",
};

/** The name of the type as the database's catalogue has it; lists begin with an underscore. */
function databaseType({ type, attributes, isList }: Column): string {
  const native = /@db\.\w+/.exec(attributes)?.[0];
  const enumeration = enums.find(({ name }) => name === type)?.databaseName;
  return `${isList ? "_" : ""}${enumeration ?? TYPES[native ?? type]}`;
}

describe("the schema files and the migrated database", () => {
  it.each(models.map(({ name }) => name))("agree on %s as the client reads it", async (name) => {
    const delegate: unknown = Reflect.get(db, `${name.charAt(0).toLowerCase()}${name.slice(1)}`);
    const { findFirst } = delegate as { findFirst(): Promise<unknown> };
    await expect(findFirst()).resolves.toBeDefined();
  });

  it("have the same columns, of the same types, with the same gaps", async () => {
    const { rows } = await owner.query<{ column: string }>(
      `SELECT format('%s.%s %s%s', table_name, column_name, udt_name, CASE WHEN is_nullable = 'YES' THEN '?' END) AS column
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
    );
    const inFiles = models.flatMap(({ table, columns }) =>
      columns.map((column) => {
        // A list is never null to Prisma, which makes its column without NOT NULL.
        const gap = column.isOptional || column.isList ? "?" : "";
        return `${table}.${column.column} ${databaseType(column)}${gap}`;
      }),
    );
    expect(rows.map(({ column }) => column).toSorted()).toEqual(inFiles.toSorted());
  });

  it("have the same enums with the same values, in the same order", async () => {
    const { rows } = await owner.query<{ name: string; values: string[] }>(
      `SELECT t.typname AS name, array_agg(e.enumlabel::text ORDER BY e.enumsortorder) AS values
       FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
       WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`,
    );
    const inFiles = enums.map(({ databaseName, values }) => ({ name: databaseName, values }));
    const byName = (one: { name: string }, other: { name: string }) => (one.name < other.name ? -1 : 1);
    expect(rows.toSorted(byName)).toEqual(inFiles.toSorted(byName));
  });

  it("have the enums that the client was generated with", () => {
    const inClient = Object.entries(generated).map(([name, values]) => [name, Object.values(values)]);
    expect(Object.fromEntries(inClient)).toEqual(
      Object.fromEntries(enums.map(({ name, values }) => [name, [...values]])),
    );
  });
});
