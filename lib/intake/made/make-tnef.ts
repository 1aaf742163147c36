import { encode } from "./make-mail";

/** Outlook's winmail.dat with one file in it. */
export function makeTnef(name: string, content: Buffer): Buffer {
  const attribute = (id: number, value: Buffer) => {
    const head = Buffer.alloc(9);
    head.writeUInt8(2, 0);
    head.writeUInt32LE(id, 1);
    head.writeUInt32LE(value.length, 5);
    return Buffer.concat([head, value, Buffer.alloc(2)]);
  };
  return Buffer.concat([
    Buffer.from("789f3e220100", "hex"),
    attribute(0x00069002, Buffer.alloc(14)),
    attribute(0x00018010, encode(`${name}\u0000`, "shift_jis")),
    attribute(0x0006800f, content),
  ]);
}
