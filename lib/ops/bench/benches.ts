import { measurePages } from "./pages";

/** One line of a result; a figure's name says its unit. */
export type Measurement = { readonly row: string; readonly figures: Readonly<Record<string, number>> };

export type Bench = {
  readonly what: string;
  /** `rows`: how much data to make before measuring, where the bench needs any. */
  readonly measure: (options: { readonly rows: number | undefined }) => Promise<readonly Measurement[]>;
};

/** Everything that `npm run bench` can measure, by name. */
export const benches: Readonly<Record<string, Bench>> = {
  pages: { what: "what a page costs: processor time, median and requests a second", measure: measurePages },
};
