import type { Comparison, ExposedFile, Exposure } from "./exposure";
import type { Place } from "./intake-error";
import { makeProposals } from "./make-proposals";
import type { BodyFacts } from "./mistake/body-facts";
import type { Reading } from "./read-inside";
import { countRows } from "./tables/count-rows";

export type Parts = {
  readonly file: ExposedFile;
  readonly mail?: Exposure["mail"];
  readonly attachments: readonly ExposedFile[];
  readonly reading: Reading;
  readonly comparison: Comparison | undefined;
  /** The beginning of what the mail says. */
  readonly text?: string;
  readonly body?: BodyFacts;
  readonly partnerConfidential?: Place;
  readonly mistake?: Exposure["mistake"];
};

/** Puts together what was found, each thing with its place. */
export function expose({
  file,
  mail,
  attachments,
  reading,
  comparison,
  text = "",
  body,
  partnerConfidential,
  mistake,
}: Parts): Exposure {
  const files = [file, ...attachments];
  const tables = files.flatMap((inside) => inside.tables);
  const sawAll = files.every(({ lookedInto }) => lookedInto);
  const found = (place: Place | undefined): Place | false | undefined =>
    place ?? (sawAll ? false : undefined);
  const exposure: Omit<Exposure, "proposals"> = {
    file,
    mail,
    attachments,
    rows: tables.length > 0 ? countRows(tables) : undefined,
    people: tables.length > 0 ? reading.people.people : undefined,
    dataItems: [...new Set(tables.flatMap(({ dataItems }) => dataItems))],
    specialCare: found(tables.find(({ specialCare }) => specialCare)?.specialCare ?? body?.specialCare),
    propertyRisk: found(tables.find(({ propertyRisk }) => propertyRisk)?.propertyRisk ?? body?.propertyRisk),
    partnerConfidential,
    mistake,
    comparison,
    problems: reading.problems,
    preview: { text, tables: reading.previews },
  };
  return { ...exposure, proposals: makeProposals(exposure) };
}
