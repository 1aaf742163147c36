import { once } from "node:events";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { copyAgain } from "./copy-again";
import { secondsOf } from "./import-people";
import { makeList } from "./make-list";

/** Seconds that csv-parse takes to read the list of an import and do nothing with it. */
export const plainParse = (rows: number): Promise<number> =>
  secondsOf(async () => {
    const parser = Readable.from(makeList(rows)).pipe(parse());
    parser.resume();
    await once(parser, "end");
  });

/** Seconds that plain COPY takes for the very rows that an import made. `url` is the owner's. */
export const plainCopy = (url: string, incidentId: string): Promise<number> =>
  secondsOf(() => copyAgain(url, incidentId));
