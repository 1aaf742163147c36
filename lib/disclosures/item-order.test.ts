import { expect, test } from "vitest";
import { inItemOrder } from "./item-order";

test("the name comes first, whatever the codes are", () => {
  expect(inItemOrder(["address", "birth_date", "email", "name", "phone"])).toEqual([
    "name",
    "birth_date",
    "address",
    "phone",
    "email",
  ]);
});
