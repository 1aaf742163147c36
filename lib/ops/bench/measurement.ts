/** One line of a result; a figure's name says its unit. */
export type Measurement = { readonly row: string; readonly figures: Readonly<Record<string, number>> };
