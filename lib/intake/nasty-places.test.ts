import { describe, expect, test } from "vitest";
import { withProcessorTime } from "@/lib/testing/processor-time";
import { intakeSentence } from "./error-sentences";
import { LIMITS } from "./limits";
import { places } from "./made/nasty/all";
import { readExposure } from "./read-file";

describe.each(Object.entries(places))("a problem of one place: %s", (_table, files) => {
  test.each(files)("%s", async (_name, fileName, bytes, code, place) => {
    const content = bytes();
    const { answer, milliseconds } = await withProcessorTime(() => readExposure(content, { fileName }));
    expect(milliseconds).toBeLessThan(LIMITS.milliseconds);
    const problem = answer.problems.find((found) => found.code === code);
    expect(problem).toMatchObject({ code, place });
    if (problem) expect(intakeSentence(problem, fileName).en).toContain(fileName);
  });
});
