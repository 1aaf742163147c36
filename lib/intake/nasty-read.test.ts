import { describe, expect, test } from "vitest";
import { withProcessorTime } from "@/lib/testing/processor-time";
import { toAnswer } from "./exposure-answer";
import { read } from "./made/nasty/all";
import { readExposure } from "./read-file";

describe.each(Object.entries(read))("read all the same: %s", (_table, files) => {
  test.each(files.map((file) => ({ name: file[0], file })))("$name", async ({ file }) => {
    const [, fileName, bytes, answer, sees = {}] = file;
    const content = bytes();
    const { answer: exposure, milliseconds } = await withProcessorTime(() =>
      readExposure(content, { fileName }),
    );
    expect(milliseconds).toBeLessThan(5000);
    expect(toAnswer(exposure)).toMatchObject(answer);
    expect(exposure).toMatchObject(sees);
    expect(
      exposure.problems.filter(({ code }) => code !== "charset-unknown" && code !== "encrypted"),
    ).toEqual([]);
    expect(Object.prototype).not.toHaveProperty("x");
  });
});
