import { readFile, writeFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { iconNames } from "./icon-names";

const SPRITE = "components/ui/icons.svg";

type Line = readonly [tag: string, attributes: Record<string, string>];
type Lucide = { readonly __iconData?: { readonly node: readonly Line[] } };

async function symbolOf([ours, theirs]: readonly [string, string]) {
  const icon: Lucide = await import(`../../node_modules/lucide-react/dist/esm/icons/${theirs}.mjs`);
  expect(icon.__iconData, `${theirs} is an alias or does not exist`).toBeDefined();
  const lines = icon.__iconData?.node.map(([tag, { key: _key, ...attributes }]) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
    return `<${tag}${written.join("")}/>`;
  });
  return `<symbol id="${ours}" viewBox="0 0 24 24">${lines?.join("")}</symbol>`;
}

it("holds the lines of every icon as Lucide draws them", async () => {
  const symbols = await Promise.all(Object.entries(iconNames).map(symbolOf));
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n<title>Icons</title>\n${symbols.join("\n")}\n</svg>\n`;

  if (process.env.WRITE_ICONS) await writeFile(SPRITE, sprite);
  else expect(await readFile(SPRITE, "utf8")).toBe(sprite);
});
