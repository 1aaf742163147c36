import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import * as z from "zod";

/** Characters of one failure's message that are said again at the end of a run. */
const SAID_AGAIN = 1200;

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

const journey = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.string(),
      results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
    }),
  ),
});

const journeySuite = z.object({
  title: z.string(),
  specs: z.array(journey).optional(),
  get suites() {
    return z.array(journeySuite).optional();
  },
});

const playwrightReport = z.object({
  suites: z.array(journeySuite),
  errors: z.array(z.object({ message: z.string().optional() })),
});

/**
 * The failed tests of a Vitest JSON report, each as "file › test" and the beginning of its message:
 * where only the end of a long output is kept, they stand in it.
 */
export function vitestFailures(report: unknown): string[] {
  return vitestReport.parse(report).testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && failed.length === 0) return [said(file, message)];
    return failed.map((test) => said(`${file} › ${test.fullName}`, test.failureMessages?.join("\n")));
  });
}

/** The same of a Playwright JSON report; a journey that passed only when tried again is among them. */
export function playwrightFailures(report: unknown): string[] {
  const { suites, errors } = playwrightReport.parse(report);
  return [...suites.flatMap(failedJourneys), ...errors.map(({ message }) => said("Playwright", message))];
}

function failedJourneys(suite: z.infer<typeof journeySuite>): string[] {
  const own = (suite.specs ?? []).flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ projectName, results }) =>
        said(
          `[${projectName}] e2e/${file}:${line} › ${title}`,
          results.find(({ error }) => error)?.error?.message,
        ),
      ),
  );
  return [...own, ...(suite.suites ?? []).flatMap(failedJourneys)];
}

function said(where: string, message = ""): string {
  const lines = stripVTControlCharacters(message).trim().split("\n");
  const plain = lines.filter((line) => !line.includes("/node_modules/")).join("\n");
  const text = plain.length > SAID_AGAIN ? `${plain.slice(0, SAID_AGAIN)} …` : plain;
  return text === "" ? where : `${where}\n    ${text.replaceAll("\n", "\n    ")}`;
}
