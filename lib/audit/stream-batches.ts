const BATCH = 5_000;

/**
 * Rows in batches, each of them read while the one before is worked on; memory stays flat however many there are.
 * `read` returns up to `limit` rows that come after `last`.
 */
export async function* streamBatches<Row>(
  read: (last: Row | undefined, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let batch = await read(undefined, BATCH);
  while (batch.length > 0) {
    const coming = batch.length === BATCH ? read(batch.at(-1), BATCH) : Promise.resolve([]);
    // A failure is met where the batch is awaited, not before.
    coming.catch(() => undefined);
    yield batch;
    batch = await coming;
  }
}
