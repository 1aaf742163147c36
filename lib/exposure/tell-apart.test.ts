import { expect, test } from "vitest";
import { tellApart } from "./tell-apart";

const one = (id: string, phone = "", address = "a●●●@example.jp", name = "佐藤 ●●") => ({
  id,
  name,
  address,
  phone,
});
const words = (rows: ReturnType<typeof one>[]) => rows.map(({ id }) => tellApart(rows)(id).words);

test("who has another address needs no number", () => {
  const rows = [one("1", "●●●5678"), one("2", "●●●1234", "b●●●@example.jp")];
  expect(words(rows)).toEqual(["佐藤 ●● a●●●@example.jp", "佐藤 ●● b●●●@example.jp"]);
  expect(tellApart(rows)("1").withPhone).toBe(false);
});

test("who looks like another is told apart by the end of the number", () => {
  expect(words([one("1", "●●●5678"), one("2", "●●●1234"), one("3")])).toEqual([
    "佐藤 ●● a●●●@example.jp ●●●5678",
    "佐藤 ●● a●●●@example.jp ●●●1234",
    "佐藤 ●● a●●●@example.jp",
  ]);
});

test("who looks the same in everything is counted", () => {
  expect(words([one("1", "", "", "佐藤 ●●"), one("2", "", "", "佐藤 ●●")])).toEqual([
    "佐藤 ●● (1)",
    "佐藤 ●● (2)",
  ]);
});
