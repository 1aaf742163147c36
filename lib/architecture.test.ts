import { describe, expect, test } from "vitest";
import {
  componentsHoldNoData,
  databaseIsServerOnly,
  lawIsPure,
  layers,
  noCircles,
  nothingDangerous,
  oneWay,
  type Rule,
  testingStaysInTests,
  vocabulary,
} from "./testing/architecture-rules";
import { parseSource, readSources } from "./testing/sources";

const OWN_EXAMPLES = "lib/architecture.test.ts";
const sources = readSources().filter(({ path }) => path !== OWN_EXAMPLES);

type Example = { readonly name: string; readonly files: Record<string, string> };

/** Each rule with what it must find and what it must leave alone: a rule that finds nothing proves nothing. */
const rules: { title: string; rule: Rule; wrong: Example[]; right: Example[] }[] = [
  {
    title: "imports go from app over components to lib",
    rule: layers,
    wrong: [
      {
        name: "lib loads a component",
        files: { "lib/people/x.ts": `import { Button } from "@/components/ui/button";` },
      },
      { name: "lib takes a type of a page", files: { "lib/x.ts": `import type { P } from "../app/page";` } },
      {
        name: "a component loads an action",
        files: { "components/ui/x.tsx": `import { a } from "@/app/actions";` },
      },
    ],
    right: [
      {
        name: "a page loads both",
        files: { "app/page.tsx": `import "@/lib/x"; import "@/components/ui/y";` },
      },
    ],
  },
  {
    title: "nothing in lib imports upwards",
    rule: oneWay,
    wrong: [
      {
        name: "the law asks an incident",
        files: { "lib/law/rule.ts": `import type { I } from "@/lib/incidents/facts";` },
      },
      { name: "an incident asks the operator", files: { "lib/incidents/x.ts": `import("../ops/worker");` } },
      { name: "a folder without a level", files: { "lib/misc/x.ts": "" } },
      {
        name: "a re-export",
        files: { "lib/auth/x.ts": `export * from "@/lib/organisation/invite-person";` },
      },
    ],
    right: [
      { name: "downwards", files: { "lib/calls/x.ts": `import { y } from "@/lib/incidents/queries";` } },
      {
        name: "texts that are complete by the type of their codes",
        files: { "lib/i18n/messages/calls.ts": `import type { Outcome } from "@/lib/calls/outcome";` },
      },
    ],
  },
  {
    title: "no module loads itself through others",
    rule: noCircles,
    wrong: [
      {
        name: "two",
        files: { "lib/a.ts": `import { b } from "./b";`, "lib/b.ts": `import { a } from "@/lib/a";` },
      },
      {
        name: "three, one of them lazily",
        files: {
          "lib/a.ts": `import "./b";`,
          "lib/b.ts": `export * from "./c";`,
          "lib/c.ts": `import("./a");`,
        },
      },
    ],
    right: [
      { name: "a type", files: { "lib/a.ts": `import "./b";`, "lib/b.ts": `import type { A } from "./a";` } },
      {
        name: "a diamond",
        files: { "lib/a.ts": `import "./b"; import "./c";`, "lib/b.ts": `import "./c";`, "lib/c.ts": "" },
      },
    ],
  },
  {
    title: "the law reads and writes nothing",
    rule: lawIsPure,
    wrong: [
      { name: "a file", files: { "lib/law/x.ts": `import { readFileSync } from "node:fs";` } },
      { name: "a database", files: { "lib/law/jp/x.ts": `import { db } from "@/lib/db/client";` } },
    ],
    right: [
      { name: "dates", files: { "lib/law/deadlines.ts": `import { addDays } from "@/lib/time/days";` } },
    ],
  },
  {
    title: "components reach no database and no session",
    rule: componentsHoldNoData,
    wrong: [
      { name: "directly", files: { "components/ui/x.tsx": `import { db } from "@/lib/db/client";` } },
      {
        name: "through another module",
        files: {
          "components/ui/x.tsx": `import { y } from "@/lib/people/queries";`,
          "lib/people/queries.ts": `import { requireActor } from "@/lib/auth/session";`,
        },
      },
    ],
    right: [
      { name: "a type", files: { "components/ui/x.tsx": `import type { Db } from "@/lib/db/client";` } },
    ],
  },
  {
    title: "what opens the database is server-only",
    rule: databaseIsServerOnly,
    wrong: [
      { name: "a query", files: { "lib/people/queries.ts": `import { db } from "@/lib/db/client";` } },
      { name: "the client itself", files: { "lib/db/client.ts": "export const db = 1;" } },
    ],
    right: [
      {
        name: "said",
        files: { "lib/people/queries.ts": `import "server-only"; import { db } from "@/lib/db/client";` },
      },
    ],
  },
  {
    title: "test code stays in tests",
    rule: testingStaysInTests,
    wrong: [
      { name: "a page with made-up data", files: { "app/page.tsx": `import "@/lib/testing/factories";` } },
    ],
    right: [{ name: "a test", files: { "lib/people/x.db.test.ts": `import "@/lib/testing/database";` } }],
  },
  {
    title: "nothing that had its holes elsewhere is used",
    rule: nothingDangerous,
    wrong: [
      { name: "raw SQL", files: { "lib/x.ts": "db.$queryRawUnsafe(text)" } },
      { name: "raw commands", files: { "lib/x.ts": "db.$executeRawUnsafe(text)" } },
      { name: "raw fragments", files: { "lib/x.ts": "Prisma.raw(text)" } },
      { name: "raw HTML", files: { "app/x.tsx": "<p dangerouslySetInnerHTML={html} />" } },
      { name: "use cache", files: { "app/x.tsx": `"use cache";` } },
      { name: "next/og", files: { "app/x.tsx": `import { ImageResponse } from "next/og";` } },
    ],
    right: [
      {
        name: "parameters",
        files: { "lib/x.ts": "db.$queryRaw`SELECT 1 FROM users WHERE id = $" + "{id}`" },
      },
    ],
  },
  {
    title: "files are named for what they do",
    rule: vocabulary,
    wrong: [
      "index.ts",
      "utils.ts",
      "helpers.ts",
      "types.ts",
      "constants.ts",
      "service.ts",
      "manager.ts",
      "openIncident.ts",
    ].map((name) => ({ name, files: { [`lib/people/${name}`]: "" } })),
    right: [
      {
        name: "a command",
        files: { "lib/people/open-incident.db.test.ts": "", "lib/mail/send-mail.job.ts": "" },
      },
    ],
  },
];

const parse = ({ files }: Example) => Object.entries(files).map(([path, text]) => parseSource(path, text));

describe.each(rules)("$title", ({ rule, wrong, right }) => {
  test("everywhere in this project", () => {
    expect(rule(sources)).toEqual([]);
  });

  test.each(wrong)("which is found where it is broken: $name", (example) => {
    expect(rule(parse(example))).not.toEqual([]);
  });

  test.each(right)("which leaves alone what is right: $name", (example) => {
    expect(rule(parse(example))).toEqual([]);
  });
});

test("the sources are really read", () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.map(({ path }) => path)).toContain("lib/env.ts");
});
