/**
 * Bytes that come in any sizes, in pieces of exactly `size`; the last is marked and may be shorter, or empty where
 * nothing came at all. Holds no more than one piece and one chunk.
 */
export async function* cutPieces(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ readonly piece: Buffer; readonly isLast: boolean }> {
  let held: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    held.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    bytes += chunk.byteLength;
    if (bytes <= size) continue;

    // A whole piece waits for more to come, since only then is it known not to be the last.
    const all = Buffer.concat(held);
    let at = 0;
    for (; bytes - at > size; at += size) yield { piece: all.subarray(at, at + size), isLast: false };
    held = [all.subarray(at)];
    bytes -= at;
  }
  yield { piece: Buffer.concat(held), isLast: true };
}
