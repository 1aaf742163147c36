import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from "@zip.js/zip.js";

/** The first moment that a zip can tell. */
const NO_TIME = new Date(1980, 0, 1);

/** The same files in the same order, without the moment at which they were packed. */
export async function packAnew(packed: Uint8Array): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(packed), { useWebWorkers: false });
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    lastModDate: NO_TIME,
    extendedTimestamp: false,
    dataDescriptor: false,
  });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    await writer.add(entry.filename, new Uint8ArrayReader(await entry.getData(new Uint8ArrayWriter())));
  }
  return writer.close();
}
