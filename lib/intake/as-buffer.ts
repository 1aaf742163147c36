/** The same bytes, not copied, with what a `Buffer` can do: threads get them without it. */
export const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
