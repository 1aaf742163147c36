import { findCircles, reaches } from "./circles";
import { levelOf } from "./levels";
import { isTest, moduleOf, type Source } from "./sources";

/** What stands against a rule, one sentence for each place. */
export type Rule = (sources: readonly Source[]) => string[];

const within = (module: string, folder: string) => module.startsWith(`${folder}/`);
const places = (sources: readonly Source[], judge: (source: Source) => string[]) => sources.flatMap(judge);

/** app → components → lib. */
export const layers: Rule = (sources) => {
  const forbidden: Record<string, readonly string[]> = {
    lib: ["app", "components", "e2e"],
    components: ["app", "e2e", "prisma"],
    app: ["e2e", "prisma"],
  };
  return places(sources, ({ path, imports }) => {
    const folders = isTest(path) ? [] : (forbidden[path.split("/")[0] ?? ""] ?? []);
    return imports
      .filter(({ to }) => folders.some((folder) => within(to, folder)))
      .map(({ to }) => `${path} imports ${to}`);
  });
};

/** Inside lib nothing imports upwards, not even a type. */
export const oneWay: Rule = (sources) =>
  places(sources, ({ path, imports }) => {
    const own = levelOf(moduleOf(path));
    if (!within(path, "lib") || isTest(path)) return [];
    if (own === undefined) return [`${path} has no level: give its folder a place in lib/testing/levels.ts`];
    return (
      imports
        .filter(({ to }) => (within(to, "lib") || within(to, "prisma")) && (levelOf(to) ?? 0) > own)
        // Texts are complete by type: they take the list of codes from the module whose words they are, and run nothing.
        .filter(({ typeOnly }) => !(typeOnly && within(path, "lib/i18n/messages")))
        .map(({ to }) => `${path} imports upwards: ${to}`)
    );
  });

/** No module loads itself through others. */
export const noCircles: Rule = (sources) => findCircles(sources);

/** A lawyer can read lib/law: no input or output, no framework, nothing that changes between two readings. */
export const lawIsPure: Rule = (sources) =>
  places(sources, ({ path, imports }) =>
    within(path, "lib/law") && !isTest(path)
      ? imports
          .filter(({ to }) => !within(to, "lib/law") && !within(to, "lib/time") && to !== "temporal-polyfill")
          .map(({ to }) => `${path} imports ${to}`)
      : [],
  );

/** Components draw what they are given. */
export const componentsHoldNoData: Rule = (sources) => {
  const isData = (module: string) =>
    // The enums are words alone.
    (within(module, "lib/db") && module !== "lib/db/generated/enums") ||
    module === "lib/auth/session" ||
    ["pg", "next-auth", "@prisma/client"].includes(module);
  return places(sources, ({ path }) => {
    if (!within(path, "components") || isTest(path)) return [];
    const way = reaches(sources, moduleOf(path), isData);
    return way ? [way] : [];
  });
};

/** What opens the database says itself that it never goes to a browser. */
export const databaseIsServerOnly: Rule = (sources) =>
  places(sources, ({ path, imports }) => {
    const level = levelOf(moduleOf(path));
    const isClient = path === "lib/db/client.ts";
    if (isTest(path) || !within(path, "lib") || within(path, "lib/ops") || level === undefined) return [];
    const opens = imports.some(({ to, typeOnly }) => to === "lib/db/client" && !typeOnly);
    if (!opens && !isClient) return [];
    return imports.some(({ to }) => to === "server-only") ? [] : [`${path} lacks import "server-only"`];
  });

/** Test code stays in tests, and in the commands that measure. */
export const testingStaysInTests: Rule = (sources) =>
  places(sources, ({ path, imports }) =>
    isTest(path) || /^lib\/ops\/(test|bench|soak)(\.ts$|\/)/.test(path) || !path.includes("/")
      ? []
      : imports.filter(({ to }) => within(to, "lib/testing")).map(({ to }) => `${path} imports ${to}`),
  );

const FORBIDDEN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/\$(query|execute)RawUnsafe\b/, "SQL put together from text"],
  [/\bPrisma\.raw\(/, "SQL put together from text"],
  [/\bdangerouslySetInnerHTML\b/, "HTML put together from text"],
  [/^\s*["']use cache(: ?\w+)?["'];?\s*$/m, "a cache that had remote code execution"],
  [/["']next\/og["']/, "an image renderer that had remote code execution"],
];

/** What had its holes elsewhere cannot be reached here. */
export const nothingDangerous: Rule = (sources) =>
  places(sources, ({ path, text }) =>
    FORBIDDEN_WORDS.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${path} has ${what}`),
  );

const EMPTY_NAMES = /^(index|utils?|helpers?|types|constants|service|manager)\.(ts|tsx|mjs)$/;
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+(-[a-z]+)*)*\.(ts|tsx|mjs)$/;

/** A file is named for what it does; the rest of the vocabulary is closed. */
export const vocabulary: Rule = (sources) =>
  places(sources, ({ path }) => {
    const name = path.split("/").at(-1) ?? "";
    if (EMPTY_NAMES.test(name)) return [`${path} has a name that says nothing`];
    return NAME.test(name) ? [] : [`${path} is not in kebab-case`];
  });
