import type { TableProfile } from "./profile-table";

/** The rows of all tables; the cover of a workbook that holds people is none of them. */
export function countRows(tables: readonly TableProfile[]): number {
  const ofPeople = tables.some(({ personRows }) => personRows > 0);
  return tables
    .filter(({ headerRow, personRows }) => !ofPeople || headerRow !== undefined || personRows > 0)
    .reduce((sum, { rows }) => sum + rows, 0);
}
