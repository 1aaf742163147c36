import { describe, expect, it } from "vitest";
import { encode } from "@/lib/intake/made/make-mail";
import { readListRows } from "./read-list-rows";

describe("a list that cannot be read whole", () => {
  it.each([
    [
      "letters in no charset",
      Buffer.concat([Buffer.from("氏名,メール\n佐藤,b@b.jp\n"), Buffer.from([0xff, 0xfe])]),
    ],
    [
      "a line in UTF-8 behind others",
      Buffer.concat([encode("氏名,メール\n佐藤,b@b.jp\n", "shift_jis"), Buffer.from("山田,a@b.jp\n")]),
    ],
  ])("is refused with its line rather than compared without its names: %s", async (_what, bytes) => {
    await expect(readListRows({ fileName: "a.csv", bytes })).rejects.toMatchObject({
      code: "charset-unknown",
      place: { row: 3 },
    });
  });
});
