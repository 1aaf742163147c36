import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { email, id, line, manyOf, oneOf, optionalId, optionalLine, optionalOneOf, version } from "./fields";
import { readForm } from "./read-form";

const ID = "0f5a1c2e-58a3-4a35-9a52-3f0a3d4c0b11";
const REQUEST = "5f2c1d3e-0000-4a35-8a52-3f0a3d4c0b11";

const schema = z.strictObject({
  name: line(10),
  note: optionalLine(20),
  email: email(),
  roles: manyOf(["legal", "admin", "reporter"]),
  sort: oneOf(["a", "b"]),
  language: optionalOneOf(["ja", "en"]),
  groupId: optionalId(),
  version: version(),
});

const good: Record<string, string | string[]> = {
  name: "古賀陸",
  note: "",
  email: "koga@example.jp",
  roles: ["admin", "legal"],
  sort: "a",
  language: "",
  groupId: "",
  version: "3",
  requestId: REQUEST,
};

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) form.append(name, each);
  return form;
}

const read = (changed: Record<string, string | string[]> = {}) =>
  readForm(schema, formOf({ ...good, ...changed }));
const without = (name: string) => {
  const { [name]: _left, ...rest } = good;
  return readForm(schema, formOf(rest));
};
const badFields = (result: ReturnType<typeof read>) =>
  result.kind === "issues" ? [...new Set(result.issues.map(({ path }) => path[0]))] : result.kind;

describe("a form", () => {
  test("becomes the input, the request id apart", () => {
    expect(read()).toEqual({
      kind: "input",
      submission: { requestId: REQUEST },
      input: {
        name: "古賀陸",
        note: null,
        email: "koga@example.jp",
        roles: ["legal", "admin"],
        sort: "a",
        language: null,
        groupId: null,
        version: 3,
      },
    });
  });

  test("loses React's own fields, and blanks around a text", () => {
    const result = read({ $ACTION_REF_1: "", "$ACTION_1:0": "{}", $ACTION_KEY: "k", name: "　古賀陸 " });
    expect(result).toMatchObject({ kind: "input", input: { name: "古賀陸" } });
  });

  test("has its letters composed, so that が typed on a Mac is the が of everywhere else", () => {
    expect(read({ name: "が\u3099".normalize("NFD") })).toMatchObject({
      input: { name: "が\u3099".normalize("NFC") },
    });
    expect(read({ name: "か\u3099" })).toMatchObject({ input: { name: "が" } });
  });

  test.each(["\uFA19田", "\uFA1E\uFA10", "\u{2F81A}か", "\uFA11", "辻\u{E0101}"])(
    "keeps the variants of a name as they were typed: %s",
    (name) => {
      expect(read({ name: ` ${name} ` })).toMatchObject({ input: { name } });
    },
  );

  test("composes what stands beside a variant", () => {
    expect(read({ name: "か\u3099\uFA19か\u3099" })).toMatchObject({ input: { name: "が\uFA19が" } });
  });

  test("keeps a password as it was typed", () => {
    const password = " か\u3099 ";
    const result = readForm(z.strictObject({ password: z.string() }), formOf({ password }));
    expect(result).toMatchObject({ input: { password } });
  });

  test("takes several boxes from one value too, as the answer to a conflict sends them", () => {
    expect(read({ roles: "reporter,admin" })).toMatchObject({ input: { roles: ["admin", "reporter"] } });
    expect(read({ roles: "" })).toMatchObject({ input: { roles: [] } });
    expect(without("roles")).toMatchObject({ input: { roles: [] } });
  });
});

describe("an address", () => {
  test.each([
    ["Koga@Example.JP", "koga@example.jp"],
    ["ｋｏｇａ＠ｅｘａｍｐｌｅ．ｊｐ", "koga@example.jp"],
    ["o'hara+x@例え.jp", "o'hara+x@例え.jp"],
  ])("is stored in one form: %s", (typed, stored) => {
    expect(read({ email: typed })).toMatchObject({ input: { email: stored } });
  });

  test.each(["koga", "a＠b@c.jp", "a b@c.jp", "@c.jp", "a@", "a\u200b@c.jp", `${"a".repeat(250)}@c.jp`, ""])(
    "that cannot be one is for a person to put right: %.20s",
    (typed) => {
      expect(badFields(read({ email: typed }))).toEqual(["email"]);
    },
  );
});

describe("what a person can put right", () => {
  test.each([
    ["nothing typed", { name: "  " }, "name"],
    ["too long", { name: "あ".repeat(11) }, "name"],
    ["several lines in a field of one", { name: "a\nb" }, "name"],
    ["letters that nobody sees", { name: "a\u202eb" }, "name"],
    ["a zero byte", { name: "a\u0000b" }, "name"],
    ["too long where nothing is needed", { note: "あ".repeat(21) }, "note"],
    ["nothing chosen in a list", { sort: "" }, "sort"],
  ])("is %s", (_name, changed, field) => {
    expect(badFields(read(changed))).toEqual([field]);
  });

  test("is an answer that was not given", () => {
    expect(badFields(without("sort"))).toEqual(["sort"]);
  });
});

describe("what no page of ours sends", () => {
  test.each<[string, Record<string, string | string[]>]>([
    ["an unknown name", { isAdmin: "true" }],
    ["a name of every object", { constructor: "x" }],
    ["a name twice", { name: ["a", "b"] }],
    ["a choice that was not offered", { sort: "c" }],
    ["a box that was not offered", { roles: ["admin", "owner"] }],
    ["a language that was not offered", { language: "fr" }],
    ["something else than an id", { groupId: "1 OR 1=1" }],
    ["something else than a version", { version: "1e3" }],
    ["no version", { version: "" }],
    ["a request id that is none", { requestId: "x" }],
    ["two request ids", { requestId: [REQUEST, ID] }],
    ["a monster", { name: "a".repeat(100_001) }],
    ["more boxes than there are", { roles: Array(99).fill("admin") as string[] }],
  ])("is %s", (_name, changed) => {
    expect(read(changed)).toEqual({ kind: "altered" });
  });

  test("is a form without one of its texts", () => {
    expect(without("name")).toEqual({ kind: "altered" });
    expect(without("version")).toEqual({ kind: "altered" });
  });

  test("is a file in the place of a text", () => {
    const form = formOf({ ...good });
    form.set("name", new File(["x"], "x.txt"));
    expect(readForm(schema, form)).toEqual({ kind: "altered" });
  });

  test("is an altered id in an action's own address, or a form that brings it itself", () => {
    const bound = z.strictObject({ userId: id() });
    expect(readForm(bound, new FormData(), { userId: ID })).toMatchObject({ input: { userId: ID } });
    expect(readForm(bound, new FormData(), { userId: "../x" })).toEqual({ kind: "altered" });
    expect(readForm(bound, formOf({ userId: ID }), { userId: ID })).toEqual({ kind: "altered" });
  });
});

test("whatever is sent, nothing but a checked input comes through", () => {
  const values = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("", "admin", "legal,admin", "ja", ID, "7"),
  );
  const fields = fc.dictionary(
    fc.oneof(fc.constantFrom(...Object.keys(good)), fc.string()),
    fc.oneof(values, fc.array(values, { minLength: 1, maxLength: 3 })),
  );
  fc.assert(
    fc.property(fields, (changed) => {
      const result = read(changed);
      if (result.kind !== "input") return;
      expect(Array.from(result.input.name).length).toBeGreaterThan(0);
      expect(Array.from(result.input.name).length).toBeLessThanOrEqual(10);
      expect(result.input.email).toMatch(/^[^\s@]+@[^\s@]+$/);
      expect(new Set(result.input.roles).size).toBe(result.input.roles.length);
      expect(Object.keys(result.input).sort()).toEqual(Object.keys(schema.shape).sort());
    }),
  );
});
