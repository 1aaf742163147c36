import { expect, test } from "vitest";
import { flatFigures, type Measurement, tableOf } from "./measurement";

const pages: readonly Measurement[] = [
  { row: "an empty page", key: "empty", figures: { "CPU ms/request": 4.2, "requests/s at 16": 200 } },
  { row: "health", key: "health", figures: { "CPU ms/request": 1 } },
];

test("figures of several rows stand side by side in one object", () => {
  expect(flatFigures(pages)).toEqual({
    empty_cpu_ms_request: 4.2,
    empty_requests_s_at_16: 200,
    health_cpu_ms_request: 1,
  });
});

test("figures of one row keep their names", () => {
  expect(flatFigures([{ row: "intake", figures: { large_seconds: 3.1, large_rss_mb: 200 } }])).toEqual({
    large_seconds: 3.1,
    large_rss_mb: 200,
  });
});

test("two rows without a name of their own are refused", () => {
  expect(() => flatFigures(pages.map(({ key: _key, ...rest }) => rest))).toThrow("cpu_ms_request");
});

test("people get a line for each row", () => {
  expect(tableOf(pages).split("\n")).toEqual([
    "               CPU ms/request  requests/s at 16",
    "an empty page             4.2               200",
    "health                      1                  ",
  ]);
});
