import { moduleOf, type Source } from "./sources";

/** Modules that a module loads, by value: types leave nothing behind when the program runs. */
export function valueImports(sources: readonly Source[]): Map<string, readonly string[]> {
  return new Map(
    sources.map(({ path, imports }) => [
      moduleOf(path),
      imports.filter(({ typeOnly }) => !typeOnly).map(({ to }) => to),
    ]),
  );
}

/** The first circle through each module that has one, as `a → b → a`, each circle once. */
export function findCircles(sources: readonly Source[]): string[] {
  const graph = valueImports(sources);
  const settled = new Set<string>();
  const circles: string[] = [];

  const follow = (module: string, way: readonly string[]): void => {
    const start = way.indexOf(module);
    if (start >= 0) {
      circles.push([...way.slice(start), module].join(" → "));
      return;
    }
    if (settled.has(module)) return;
    for (const next of graph.get(module) ?? []) follow(next, [...way, module]);
    settled.add(module);
  };

  for (const module of graph.keys()) follow(module, []);
  return circles;
}

/** How `from` comes to load a module that `forbidden` names, as a chain; undefined where it never does. */
export function reaches(
  sources: readonly Source[],
  from: string,
  forbidden: (module: string) => boolean,
): string | undefined {
  const graph = valueImports(sources);
  const seen = new Set<string>([from]);
  const queue: string[][] = [[from]];
  for (let way = queue.shift(); way; way = queue.shift()) {
    for (const next of graph.get(way.at(-1) ?? "") ?? []) {
      if (forbidden(next)) return [...way, next].join(" → ");
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push([...way, next]);
    }
  }
  return undefined;
}
