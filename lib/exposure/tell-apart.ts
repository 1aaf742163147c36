type Who = {
  readonly id: string;
  /** All masked. */
  readonly name: string;
  readonly address: string;
  readonly phone: string;
};

/** How one of several is named: in words, and whether the number is needed beside the address. */
export type ToldApart = { readonly words: string; readonly withPhone: boolean };

/**
 * Each of these in masked words that no other of them has: name and address, with the end of the telephone number
 * where others look the same, and counted where even that is alike.
 */
export function tellApart(rows: readonly Who[]): (id: string) => ToldApart {
  const short = rows.map(({ name, address }) => [name, address].filter(Boolean).join(" "));
  const isShared = (all: readonly string[], words: string) => all.filter((one) => one === words).length > 1;
  const withPhone = rows.map(({ phone }, at) => phone !== "" && isShared(short, short[at] ?? ""));
  const long = rows.map(({ phone }, at) => (withPhone[at] ? `${short[at]} ${phone}` : (short[at] ?? "")));
  const told = rows.map(({ id }, at) => {
    const words = long[at] ?? "";
    const before = long.slice(0, at).filter((one) => one === words).length;
    const counted = isShared(long, words) ? `${words} (${before + 1})` : words;
    return [id, { words: counted, withPhone: withPhone[at] ?? false }] as const;
  });
  const byId = new Map(told);
  return (id) => byId.get(id) ?? { words: "", withPhone: false };
}
