/**
 * What one file may cost. Whoever sends a mail to this desk may wish it harm, and a responder at night cannot wait:
 * every limit is checked before the work that it bounds.
 */
export const LIMITS = {
  bytes: 50 * 1024 * 1024,
  parts: 1000,
  depth: 16,
  headerBytes: 2 * 1024 * 1024,
  /** All that is unpacked from one file, nested ones included. */
  unpackedBytes: 300 * 1024 * 1024,
  /** Of one file in a zip, which is looked at as a whole. */
  unpackedFileBytes: 64 * 1024 * 1024,
  archiveEntries: 10_000,
  tableColumns: 1024,
  tables: 200,
  addresses: 100_000,
  milliseconds: 10_000,
  /** To read it twice, for its people. */
  peopleMilliseconds: 60_000,
  peopleInBatch: 1000,
  heapMegabytes: 288,
} as const;
