import { describe, expect, it } from "vitest";
import { completed, invalid, keptValues, nextRequestId, ready, refused } from "./form-state";

function formOf(entries: readonly (readonly [string, string | Blob])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe("what a form gives back", () => {
  it("keeps everything that was typed, several ticks of one name and empty fields included", () => {
    const form = formOf([
      ["note", ""],
      ["told", "what"],
      ["told", "why"],
    ]);
    expect(keptValues(form)).toEqual({ note: [""], told: ["what", "why"] });
  });

  it.each(["password", "newPassword", "passphrase", "clientSecret", "code", "recoveryCode", "setupCode"])(
    "never gives back %s",
    (name) => {
      expect(JSON.stringify(invalid(formOf([[name, "himitsu"]]), {}))).not.toContain("himitsu");
    },
  );

  it("keeps a post code and a department code, which are no secrets", () => {
    const form = formOf([
      ["postcode", "100-0001"],
      ["departmentCode", "A7"],
    ]);
    expect(Object.keys(keptValues(form))).toEqual(["postcode", "departmentCode"]);
  });

  it("gives back no files and nothing of React's own", () => {
    const form = formOf([
      ["file", new Blob(["x"])],
      ["$ACTION_REF_1", ""],
    ]);
    expect(keptValues(form)).toEqual({});
  });

  it("takes hostile names as names", () => {
    const values = keptValues(formOf([["__proto__", "x"]]));
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe("the id of a request", () => {
  it("stays the same until the request is accepted, and is another one afterwards", () => {
    const form = formOf([["requestId", "one"]]);
    expect(nextRequestId(ready, "one")).toBe("one");
    expect(nextRequestId(refused(form, "no"), "two")).toBe("one");
    expect(nextRequestId(completed("yes"), "two")).not.toBe("two");
  });
});
