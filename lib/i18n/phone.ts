/**
 * A telephone number as it is stored, e.g. 090-1234-5678, from any width, hyphen and spacing, with +81 or without;
 * undefined where it cannot be one. A number from abroad keeps its plus sign and digits. Area codes differ in
 * length, so the hyphens that someone typed are kept, and none are made up.
 */
export function foldPhone(typed: string): string | undefined {
  const plain = typed
    .slice(0, 60)
    .normalize("NFKC")
    .replace(/[\p{Dash}ー]/gu, "-")
    .replace(/[().\s]/g, "-")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "");
  const local = plain.replace(/^(\+|00-?|010-?)81-?0?/, "0");

  if (local.startsWith("+")) {
    const abroad = local.replaceAll("-", "");
    return /^\+[1-9]\d{6,14}$/.test(abroad) ? abroad : undefined;
  }

  const digits = local.replaceAll("-", "");
  const isMobileOneShort = /^0[5-9]0\d{7}$/.test(digits);
  if (!/^0\d{9,10}$/.test(digits) || isMobileOneShort) return undefined;
  return known(digits) ?? (/^0\d{1,4}-\d{1,4}-\d{3,4}$/.test(local) ? local : digits);
}

function known(digits: string): string | undefined {
  const groups =
    /^(0800)(\d{3})(\d{4})$/.exec(digits) ??
    /^(0[5-9]0)(\d{4})(\d{4})$/.exec(digits) ??
    /^(0120|0570|0990)(\d{3})(\d{3})$/.exec(digits) ??
    /^(03|06)(\d{4})(\d{4})$/.exec(digits);
  return groups?.slice(1).join("-");
}
