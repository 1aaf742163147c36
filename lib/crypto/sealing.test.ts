import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  blindIndex,
  type DataKey,
  deriveKey,
  generationOf,
  type Place,
  SealBroken,
  seal,
  unseal,
  unsealText,
} from "./sealing";

const key: DataKey = { generation: 1, bytes: randomBytes(32) };
const place: Place = { table: "people", column: "sealed", row: "5f0c2a9e-1f6b-4c58-8f0e-0d7a3f1b0001" };
const name = "山田 太郎";

describe("a sealed value", () => {
  it("opens to what went in, text or bytes, empty or long", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (content) => {
        const sealed = seal(key, place, Buffer.from(content));
        expect(sealed).toHaveLength(content.length + 31);
        expect(unseal(key, place, sealed)).toEqual(Buffer.from(content));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(unsealText(key, place, seal(key, place, text))).toBe(text);
      }),
    );
  });

  it("opens from a view into a larger buffer, as the database driver returns it", () => {
    const sealed = seal(key, place, name);
    const larger = Buffer.concat([randomBytes(7), sealed, randomBytes(9)]);
    expect(unsealText(key, place, new Uint8Array(larger.buffer, larger.byteOffset + 7, sealed.length))).toBe(
      name,
    );
  });

  it("looks different every time and shows nothing of its content", () => {
    const values = Array.from({ length: 1_000 }, () => seal(key, place, name));
    expect(new Set(values.map((value) => value.toString("hex"))).size).toBe(1_000);
    expect(new Set(values.map((value) => value.subarray(3, 15).toString("hex"))).size).toBe(1_000);
    expect(values.some((value) => value.includes(Buffer.from("山田")))).toBe(false);
  });

  it("does not open with any one bit changed", () => {
    const sealed = seal(key, place, name);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => unseal(key, place, changed), `bit ${bit}`).toThrow(SealBroken);
    }
  });

  it("does not open when it is cut at any length, or has grown", () => {
    const sealed = seal(key, place, name);
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => unseal(key, place, sealed.subarray(0, length))).toThrow(SealBroken);
    }
    expect(() => unseal(key, place, Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow(SealBroken);
  });

  it.each<[string, Partial<Place>]>([
    ["row", { row: "5f0c2a9e-1f6b-4c58-8f0e-0d7a3f1b0002" }],
    ["column", { column: "note" }],
    ["table", { table: "companies" }],
  ])("does not open at another %s", (_what, other) => {
    expect(() => unseal(key, { ...place, ...other }, seal(key, place, name))).toThrow(SealBroken);
  });

  it("does not open under another key, or another generation of it", () => {
    const sealed = seal(key, place, name);
    expect(() => unseal({ ...key, bytes: randomBytes(32) }, place, sealed)).toThrow(SealBroken);
    expect(() => unseal({ ...key, generation: 2 }, place, sealed)).toThrow(SealBroken);
  });

  it("says where it does not open, and nothing of what it holds", () => {
    const sealed = seal(key, place, name);
    const elsewhere = { ...place, column: "note" };
    expect(() => unseal(key, elsewhere, sealed)).toThrow(
      "The sealed value at people.note (5f0c2a9e-1f6b-4c58-8f0e-0d7a3f1b0001) does not open with this key",
    );
  });
});

describe("keys for exact search", () => {
  it("find the same value again, and only under the same key and use", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const index = blindIndex(key.bytes, "mail", one);
        expect(index).toHaveLength(16);
        expect(blindIndex(key.bytes, "mail", one)).toEqual(index);
        expect(blindIndex(key.bytes, "phone", one)).not.toEqual(index);
        expect(blindIndex(randomBytes(32), "mail", one)).not.toEqual(index);
        expect(blindIndex(key.bytes, "mail", other).equals(index)).toBe(one === other);
      }),
    );
  });

  it("are other keys than the one they come from", () => {
    const [one, other] = [deriveKey(key.bytes, "index"), deriveKey(key.bytes, "wrap")];
    expect(one).toHaveLength(32);
    expect(one).not.toEqual(other);
    expect(one).not.toEqual(key.bytes);
  });
});

describe("a key that is rotated", () => {
  const place = { table: "people", column: "sealed", row: "1" };
  const one = { generation: 1, bytes: Buffer.alloc(32, 1) };
  const other = { generation: 2, bytes: Buffer.alloc(32, 2) };

  it("opens what either generation sealed, and seals with the present one", () => {
    const rotated = { ...other, others: [one] };
    expect(unsealText(rotated, place, seal(one, place, "before"))).toBe("before");
    const after = seal(rotated, place, "after");
    expect(generationOf(after)).toBe(2);
    expect(unsealText(other, place, after)).toBe("after");
  });

  it("does not open what a generation sealed that it does not have", () => {
    expect(() => unsealText(other, place, seal(one, place, "before"))).toThrow(SealBroken);
    const impostor = { ...other, others: [{ generation: 1, bytes: other.bytes }] };
    expect(() => unsealText(impostor, place, seal(one, place, "before"))).toThrow(SealBroken);
  });

  it("knows the generation of what is sealed, and of nothing else", () => {
    expect(generationOf(seal({ ...one, generation: 65_535 }, place, ""))).toBe(65_535);
    expect(generationOf(Buffer.from("plain"))).toBeNull();
    expect(generationOf(Buffer.alloc(40))).toBeNull();
  });
});
