import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readExposure } from "@/lib/intake/read-file";
import { factsOf } from "./facts-of";
import { financialCode } from "./financial-code";
import { proposalsOf } from "./proposals-of";
import type { ProposalKind, Proposed } from "./proposed";

async function exposureOf(name: string, list?: string) {
  const read = (file: string) => readFileSync(`lib/intake/samples/${file}`);
  const beside = list && { is: "intended" as const, fileName: list, bytes: read(list) };
  return readExposure(read(name), { fileName: name, ...(beside && { beside }) });
}

async function proposed(name: string, list?: string): Promise<ReadonlyMap<ProposalKind, Proposed>> {
  const exposure = await exposureOf(name, list);
  return new Map(proposalsOf(exposure, { ownDomains: [] }).map((one) => [one.proposed.kind, one.proposed]));
}

describe("what the samples tell", () => {
  test("the wrong attachment", async () => {
    const found = await proposed("wrong-attachment.eml");
    expect([...found.keys()]).toEqual([
      "mistake",
      "people",
      "bcc",
      "recipients",
      "data_items",
      "special_care",
      "financial_data",
      "my_number",
      "attachments",
      "occurred_at",
      "sender",
    ]);
    expect(found.get("mistake")).toMatchObject({ mistake: "wrong_attachment" });
    expect(found.get("people")).toEqual({ kind: "people", people: 1288, rows: 1305 });
    expect(found.get("recipients")).toMatchObject({ outside: 1, bcc: 0 });
    expect(found.get("special_care")).toMatchObject({ found: false });
    expect(found.get("financial_data")).toMatchObject({ code: "none" });
    expect(found.get("my_number")).toMatchObject({ found: false });
  });

  test("Cc instead of Bcc: the addresses are the data", async () => {
    const found = await proposed("cc-instead-of-bcc.eml");
    expect(found.get("visible_addresses")).toMatchObject({ visible: 41, identifying: 34 });
    expect(found.get("data_items")).toMatchObject({ items: expect.arrayContaining(["email"]) });
    expect(found.has("people")).toBe(false);
  });

  test("health checks and cards say where", async () => {
    const health = await proposed("health-check.eml");
    expect(health.get("special_care")).toMatchObject({ found: true });
    expect(health.get("people")).toMatchObject({ people: 13 });
    const exposure = await exposureOf("health-check.eml");
    const place = proposalsOf(exposure, { ownDomains: [] }).find(
      (one) => one.proposed.kind === "special_care",
    )?.places[0];
    expect(place).toMatchObject({ row: expect.any(Number), column: expect.any(Number) });
    expect((await proposed("cards.eml")).get("financial_data")).toMatchObject({ code: "card_number_cvv" });
  });

  test("a partner's secret", async () => {
    const found = await proposed("partner-secret.eml");
    expect(found.has("partner_secret")).toBe(true);
    expect(found.get("mistake")).toMatchObject({ mistake: "wrong_recipient" });
  });

  test("a complaint tells of the mail in it", async () => {
    const found = await proposed("reported-by-recipient.eml");
    expect(found.get("mistake")).toMatchObject({ mistake: "wrong_recipient" });
    expect(found.get("recipients")).toMatchObject({ outside: 1 });
  });

  test("the sender's own copy shows Bcc; beside the list that was meant only the others count", async () => {
    const alone = await proposed("template-bcc.eml");
    expect(alone.has("bcc")).toBe(false);
    expect(alone.get("recipients")).toMatchObject({ outside: 928 });
    const beside = await proposed("template-bcc.eml", "template-bcc.intended.csv");
    expect(beside.get("recipients")).toMatchObject({ outside: 918, intended: 10 });
  });

  test("a bare list has people and no mail", async () => {
    const found = await proposed("list-a.csv");
    expect(found.has("people")).toBe(true);
    for (const kind of ["sender", "bcc", "recipients", "occurred_at"] as const)
      expect(found.has(kind)).toBe(false);
  });

  test("a file that cannot be looked into tells nothing", async () => {
    const exposure = await readExposure(Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj"), { fileName: "a.pdf" });
    expect(proposalsOf(exposure, { ownDomains: [] })).toEqual([]);
  });

  test("own domains of the organisation are no recipients", async () => {
    const exposure = await exposureOf("wrong-attachment.eml");
    const found = proposalsOf(exposure, { ownDomains: ["client-b.example"] });
    const recipients = found.find((one) => one.proposed.kind === "recipients");
    expect(recipients?.proposed).toMatchObject({ outside: 0 });
  });
});

describe("the financial data of a file, in the words of the law", () => {
  const of = async (items: readonly string[], propertyRisk: boolean | undefined) => {
    const exposure = await exposureOf("list-a.csv");
    const risk = propertyRisk === true ? {} : propertyRisk;
    return financialCode({ ...exposure, dataItems: items as typeof exposure.dataItems, propertyRisk: risk });
  };
  test.each([
    [["card_number", "card_security_code"], true, "card_number_cvv"],
    [["card_number"], true, "card_number"],
    [["card_number"], false, null],
    [["login_id", "password"], true, null],
    [["login_id", "password"], false, null],
    [["bank_account"], false, "bank_account_only"],
    [["login_id"], false, "id_only"],
    [["name"], false, "none"],
    [["name"], undefined, null],
  ] as const)("%j with a risk of %j is %j", async (items, risk, code) => {
    expect(await of(items, risk)).toBe(code);
  });
});

describe("what a file cannot settle is unknown, never no", () => {
  test.each([
    [{ kind: "special_care", found: null }, "special_care_info"],
    [{ kind: "my_number", found: null }, "my_number"],
    [{ kind: "financial_data", code: null }, "financial_data"],
    [{ kind: "encryption", names: ["a.zip"] }, "encryption.advanced"],
  ] as const satisfies readonly (readonly [Proposed, string])[])("%j", (said, name) => {
    expect(factsOf(said).find((fact) => fact.name === name)).toEqual({ name, answer: "unknown" });
  });

  test("Bcc states nothing at all", () => {
    expect(factsOf({ kind: "bcc" })).toEqual([]);
  });
});
