import { describe, expect, it } from "vitest";
import { type Column, type Model, parsePrismaSchema, readPrismaSchema } from "./prisma-schema";

const DECLARATION = /^(clear|sealed): \S.*$/;

/** Clear columns of an incident that can hold text. Each says why no personal data come into it. */
const CLEAR_TEXT: Readonly<Record<string, string>> = {
  "Incident.reference": "made by us, INC-2026-0001",
  "Incident.title": "checked when it is typed to hold no personal data, and shown on lists across incidents",
  "IncidentKey.masterKeyId": "made by us from the key",
  "Fact.name": "key of the fact table of the law, held by a constraint",
  "Fact.code": "code of an answer, held by a constraint",
  "Fact.codes": "codes of an answer, held by a constraint",
  "Reading.problem": "code, held by a constraint",
  "QuestionAnswer.question": "key of a question of ours, held by a constraint",
  "QuestionAnswer.codes": "codes of answers of ours, held by a constraint",
  "StaffReport.reference": "made by us, R-2026-0001",
  "StaffReport.happened": "code of an answer, held by a constraint",
  "StepRecord.outcome": "code, held by a constraint",
  "Alert.kind": "code, held by a constraint",
  "Evidence.mediaType": "from a short list, held by a constraint",
  "Approval.subjectKind": "code, held by a constraint",
  "Determination.departures": "ids of duties of ours, held by a constraint",
  "Document.kind": "code, held by a constraint",
  "PeopleImport.charset": "code, held by a constraint",
  "PeopleImport.delimiter": "code, held by a constraint",
  "PeopleImport.columns": "codes of kinds of columns, held by a constraint",
  "PeopleImport.problem": "code, held by a constraint",
  "PeopleImport.reportKey": "key of a stored file, made by us",
  "Reconciliation.problem": "code, held by a constraint",
  "ExposureCount.byItem": "numbers a kind of data, made by us",
  "ExposureCount.groups": "numbers and ids, made by us",
  "PersonReveal.why": "code, held by a constraint",
  "PeopleExport.format": "code, held by a constraint",
};

const PERSONAL =
  /^(name|kana|email|mail|phone|tel|fax|address|birth|note|notes|text|body|reason|title|comment|memo|label|subject|content|contact|message|recipient|principal|file|filename)$/;

/** Ids and keyed hashes say nothing by themselves. */
const isOpaque = ({ name, type, attributes }: Column) =>
  attributes.includes("@db.Uuid") || (type === "Bytes" && /(Hash|Index|sha256)$/.test(name));

const isClear = ({ declaration }: Column) => declaration.startsWith("clear:");
const isSealed = ({ declaration }: Column) => declaration.startsWith("sealed:");
const nameOf = ({ model, name }: Column) => `${model}.${name}`;
const columnsOf = (models: readonly Model[]) => models.flatMap(({ columns }) => columns);

/** The incident, and everything that points to it over however many others. */
function ofAnIncident(models: readonly Model[]): Model[] {
  const found = new Set(["Incident"]);
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const { name, pointsTo } of models) if (pointsTo.some((other) => found.has(other))) found.add(name);
  }
  return models.filter(({ name }) => found.has(name));
}

const undeclared = (models: readonly Model[]) =>
  columnsOf(models)
    .filter(({ declaration }) => !DECLARATION.test(declaration))
    .map(nameOf);

const badlySealed = (models: readonly Model[]) =>
  models.flatMap(({ columns, indexed }) =>
    columns
      .filter(isSealed)
      .filter(({ type, isList, name }) => type !== "Bytes" || isList || indexed.includes(name))
      .map(nameOf),
  );

const clearText = (models: readonly Model[]) =>
  columnsOf(ofAnIncident(models))
    .filter(isClear)
    .filter((column) => (column.type === "String" || column.type === "Json") && !isOpaque(column))
    .map(nameOf);

const clearAndPersonal = (models: readonly Model[]) =>
  columnsOf(ofAnIncident(models))
    .filter((column) => isClear(column) && !isOpaque(column) && column.type !== "Boolean")
    .filter(({ name }) =>
      name
        .split(/(?=[A-Z])/)
        .map((word) => word.toLowerCase())
        .some((word) => PERSONAL.test(word)),
    )
    .map(nameOf);

const { models } = readPrismaSchema();

describe("every column of the schema", () => {
  it("is found", () => {
    expect(models.length).toBeGreaterThan(25);
    expect(columnsOf(models).length).toBeGreaterThan(200);
    expect(ofAnIncident(models).map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "Incident",
        "Person",
        "PersonMark",
        "Party",
        "EvidenceCustody",
        "ApprovalDecision",
      ]),
    );
  });

  it("says whether it is clear or sealed, and why", () => {
    expect(undeclared(models)).toEqual([]);
  });

  it("is bytes and in no index where it is sealed", () => {
    expect(badlySealed(models)).toEqual([]);
  });

  it("holds no text in the clear in an incident, but for a short list", () => {
    expect(clearText(models).toSorted()).toEqual(Object.keys(CLEAR_TEXT).toSorted());
  });

  it("is not clear in an incident where its name sounds like personal data", () => {
    expect(clearAndPersonal(models).filter((name) => !(name in CLEAR_TEXT))).toEqual([]);
  });
});

describe("these rules", () => {
  const made = (lines: string) =>
    parsePrismaSchema(
      `model Incident {\n  /// clear: id\n  id String @id @db.Uuid\n}\n\nmodel Call {\n  ${lines}\n  incident Incident @relation(fields: [incidentId], references: [id])\n}\n`,
    ).models;

  it.each([
    ["a column without a word", "note Bytes?", undeclared],
    ["a column without a reason", "/// clear:\n  outcome Int", undeclared],
    ["a comment that is none of ours", "/// the outcome\n  outcome Int", undeclared],
    ["a sealed column that is text", "/// sealed: typed\n  note String", badlySealed],
    [
      "a sealed column in an index",
      "/// sealed: typed\n  note Bytes\n\n  @@index([outcome, note])",
      badlySealed,
    ],
    ["a sealed column that is unique", "/// sealed: typed\n  note Bytes @unique", badlySealed],
    ["free text in the clear", "/// clear: why not\n  outcome String?", clearText],
    ["free data in the clear", "/// clear: why not\n  outcome Json", clearText],
    ["a list of texts in the clear", "/// clear: why not\n  outcomes String[]", clearText],
    ["the year of birth in the clear", "/// clear: number\n  birthYear Int", clearAndPersonal],
    ["a phone number in bytes", "/// clear: bytes\n  phone Bytes", clearAndPersonal],
  ])("find %s", (_what, lines, rule) => {
    expect(rule(made(lines))).toHaveLength(1);
  });
});
