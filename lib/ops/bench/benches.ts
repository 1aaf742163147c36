import { measureIntake } from "../intake/bench-intake";
import { measureLaw } from "../law/bench-law";
import type { Measurement } from "./measurement";
import { measurePages } from "./pages";
import { measurePeople } from "./people";

export type Bench = {
  readonly what: string;
  /** `rows`: how much data to make before measuring, where the bench needs any. */
  readonly measure: (options: { readonly rows: number | undefined }) => Promise<readonly Measurement[]>;
};

/** Everything that `npm run bench` can measure, by name. */
export const benches: Readonly<Record<string, Bench>> = {
  pages: { what: "what a page costs: processor time, median and requests a second", measure: measurePages },
  intake: {
    what: "reading a 25 MB mail with 300,000 rows, and a small one",
    measure: measureIntake,
  },
  people: { what: "importing a million people, and finding one of them", measure: measurePeople },
  law: { what: "what the law makes of the acceptance cases", measure: measureLaw },
};
