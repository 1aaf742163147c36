import { writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import lines from "./icon-lines.json";
import { iconNames } from "./icon-names";

type Lucide = {
  readonly __iconData?: { readonly node: readonly (readonly [string, Record<string, string>])[] };
};

async function linesOf(name: string) {
  const icon: Lucide = await import(`../../node_modules/lucide-react/dist/esm/icons/${name}.mjs`);
  expect(icon.__iconData, `${name} is an alias or does not exist`).toBeDefined();
  return icon.__iconData?.node.map(([tag, { key: _key, ...attributes }]) => [tag, attributes]);
}

it("holds the lines of every icon as Lucide draws them", async () => {
  const entries = Object.entries(iconNames).map(async ([ours, theirs]) => [ours, await linesOf(theirs)]);
  const drawn = Object.fromEntries(await Promise.all(entries));

  if (process.env.WRITE_ICONS) await writeFile("components/ui/icon-lines.json", JSON.stringify(drawn));
  else expect(lines).toEqual(drawn);
});
