/** taro.yamada@example.jp → t●●●@example.jp: the house can be seen, the person cannot. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return `${[...address.slice(0, at)][0] ?? ""}●●●${address.slice(at)}`;
}
