import { type Column, type Model, readPrismaSchema } from "@/lib/db/prisma-schema";

/** A table of incidents with what is sealed in it by the key of its incident; all are names of the database. */
export type SealedTable = {
  readonly table: string;
  /** The primary key: what a sealed value is bound to, beside table and column. */
  readonly id: string;
  readonly sealed: readonly string[];
  /** Keyed hashes under the incident's index key, which change with it. */
  readonly indexes: readonly string[];
  /** The id of the incident that a row belongs to, as SQL; `row` is what the row is called there. */
  readonly incidentOf: (row: string) => string;
};

const isSealed = ({ declaration }: Column) => declaration.startsWith("sealed:");
/** The few that an organisation seals with a key of its own say so. */
const isOfOrganisation = ({ declaration }: Column) => declaration.includes("organisation's key");
const isIndex = ({ declaration }: Column) => declaration.includes("incident's index key");

/**
 * Every table with a column that the schema declares to be sealed, or to be a keyed hash, by the key of an incident:
 * read from the declarations, so that none can be forgotten. Throws where it cannot tell whose incident's a row is.
 */
export function sealedTables(models: readonly Model[] = readPrismaSchema().models): SealedTable[] {
  return models.flatMap((model) => {
    const columns = model.columns.filter((column) => !isOfOrganisation(column));
    const sealed = columns.filter(isSealed).map(({ column }) => column);
    const indexes = columns.filter(isIndex).map(({ column }) => column);
    const isOfIncident = hasIncident(model) || parentsOf(model, models).length > 0;
    if (sealed.length + indexes.length === 0 || !isOfIncident) return [];
    return [
      {
        table: model.table,
        id: primaryKeyOf(model),
        sealed,
        indexes,
        incidentOf: incidentOf(model, models),
      },
    ];
  });
}

const hasIncident = ({ columns }: Model) => columns.some(({ column }) => column === "incident_id");

const parentsOf = (model: Model, models: readonly Model[]) =>
  models.filter((other) => model.pointsTo.includes(other.name) && hasIncident(other));

function incidentOf(model: Model, models: readonly Model[]): SealedTable["incidentOf"] {
  if (hasIncident(model)) return (row) => `${row}.incident_id`;
  const [way] = parentsOf(model, models).flatMap((parent) => {
    const column = `${parent.name.replace(/(?<!^)(?=[A-Z])/g, "_").toLowerCase()}_id`;
    return model.columns.some((one) => one.column === column) ? [{ parent, column }] : [];
  });
  if (!way) {
    throw new Error(
      `${model.table} seals a column, and its rows do not say whose incident's they are: give it an incident_id`,
    );
  }
  const { parent, column } = way;
  return (row) =>
    `(SELECT parent.incident_id FROM ${parent.table} AS parent WHERE parent.${primaryKeyOf(parent)} = ${row}.${column})`;
}

function primaryKeyOf({ table, columns }: Model): string {
  const [key, ...others] = columns.filter(({ attributes }) => /@id\b/.test(attributes));
  if (!key || others.length > 0 || !key.attributes.includes("@db.Uuid"))
    throw new Error(`${table} seals a column, and has no uuid of its own to bind it to`);
  return key.column;
}
