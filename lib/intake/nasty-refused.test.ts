import { describe, expect, test } from "vitest";
import { withProcessorTime } from "@/lib/testing/processor-time";
import { sentenceOfError } from "./error-sentences";
import { IntakeError } from "./intake-error";
import { refused } from "./made/nasty/all";
import { readExposure } from "./read-file";

describe.each(Object.entries(refused))("refused, each with its own reason: %s", (_table, files) => {
  test.each(files.map((file) => ({ name: file[0], file })))("$name", async ({ file }) => {
    const [, fileName, bytes, code, place = {}] = file;
    const content = bytes();
    const { answer: error, milliseconds } = await withProcessorTime<unknown>(() =>
      readExposure(content, { fileName }).catch((thrown: unknown) => thrown),
    );
    expect(milliseconds).toBeLessThan(5000);
    expect(error).toBeInstanceOf(IntakeError);
    expect(error).toMatchObject({ code, place });
    expect(sentenceOfError(error, fileName).ja).toContain(fileName);
  });
});
