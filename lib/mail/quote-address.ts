const DOT_ATOM = /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+)*$/u;

/**
 * An address as a mail server takes it (RFC 5321, 4.1.2): a local part that is no dot-atom stands in quotes. Those are
 * the addresses that Japanese carriers once gave out, `a..b@` and `a.@`; one that is quoted already stays as it is.
 */
export function quoteAddress(address: string): string {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, at);
  if (at < 1 || DOT_ATOM.test(local) || /^".*"$/.test(local)) return address;
  return `"${local.replace(/["\\]/g, "\\$&")}"${address.slice(at)}`;
}
