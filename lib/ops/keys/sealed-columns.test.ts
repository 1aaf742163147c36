import { describe, expect, it } from "vitest";
import { parsePrismaSchema, readPrismaSchema } from "@/lib/db/prisma-schema";
import { sealedTables } from "./sealed-columns";

/** Sealed with a key of the organisation, which is wrapped anew with the master key and not rotated itself. */
const OF_THE_ORGANISATION = [
  "sign_in_challenges.new_secret",
  "users.totp_secret",
  "staff_links.code",
  "staff_reports.sealed",
  "outgoing_mails.sealed",
];

const { models } = readPrismaSchema();
const declared = (begin: string) =>
  models.flatMap(({ table, columns }) =>
    columns
      .filter(({ declaration }) => declaration.startsWith(begin))
      .map(({ column }) => `${table}.${column}`),
  );
const found = (of: "sealed" | "indexes") =>
  sealedTables().flatMap((table) => table[of].map((column) => `${table.table}.${column}`));

describe("what a rotation seals anew", () => {
  it("is every column that the schema declares as sealed, but for those of the organisation", () => {
    // A column that stands in neither: say "under the organisation's key" in its declaration, or give its table an
    // incident_id.
    expect([...found("sealed"), ...OF_THE_ORGANISATION].toSorted()).toEqual(declared("sealed:").toSorted());
  });

  it("has every keyed hash that the schema declares to be under the incident's index key", () => {
    expect(found("indexes")).toEqual(
      expect.arrayContaining(["people.mail_index", "people.phone_index", "people.name_index"]),
    );
    expect(found("indexes").toSorted()).toEqual(
      declared("clear: keyed hash under the incident's index key").toSorted(),
    );
  });

  it("finds the incident of a row over its parent where the row does not name it", () => {
    const readings = sealedTables().find(({ table }) => table === "readings");
    expect(readings?.id).toBe("evidence_id");
    expect(readings?.incidentOf("held")).toBe(
      "(SELECT parent.incident_id FROM evidence AS parent WHERE parent.id = held.evidence_id)",
    );
  });
});

describe("a table whose rows cannot be told apart", () => {
  const made = (lines: string) =>
    parsePrismaSchema(
      `model Incident {\n  /// clear: id\n  id String @id @db.Uuid\n}\n\nmodel Call {\n  ${lines}\n}\n`,
    ).models;

  it("is refused, rather than left out: without a uuid of its own", () => {
    const call = made(
      '/// clear: id\n  incidentId String @map("incident_id") @db.Uuid\n  /// sealed: words\n  note Bytes',
    );
    expect(() => sealedTables(call)).toThrow("no uuid of its own");
  });

  it("belongs to no incident where nothing leads to one", () => {
    expect(
      sealedTables(made("/// clear: id\n  id String @id @db.Uuid\n  /// sealed: words\n  note Bytes")),
    ).toEqual([]);
  });
});
