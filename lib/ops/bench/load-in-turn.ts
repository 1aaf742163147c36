import { loadPage, type Page } from "./load-page";

const WARM_UP_REQUESTS = 20;
const ROUNDS = 10;
const REQUESTS = 40;

/**
 * The median milliseconds of each page, one request at a time. They are asked for in turns, ten rounds, so that
 * whatever else the machine does meanwhile (the worker still looks through new people) falls on all of them alike.
 */
export async function loadInTurn(pages: readonly Page[]): Promise<number[]> {
  const medians = pages.map((): number[] => []);
  for (const page of pages) await loadPage(page, { connections: 1, amount: WARM_UP_REQUESTS });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, page] of pages.entries()) {
      medians[place]?.push((await loadPage(page, { connections: 1, amount: REQUESTS })).p50Ms);
    }
  }
  return medians.map((of) => of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? Number.NaN);
}
