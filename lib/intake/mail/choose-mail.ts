import { domainOf } from "./domains";
import type { Mail } from "./mail";

export type Chosen = {
  readonly mail: Mail /** The mail around it, that reports it. */;
  readonly reportedBy: Mail | undefined;
};

/**
 * Which mail went wrong: of a complaint or a forwarded report the one that lies inside, however deep; but a mail that a
 * company itself sent outside with another mail attached went wrong itself.
 */
export function chooseMail(outer: Mail, ownDomain: string | undefined): Chosen {
  let chosen: Chosen = { mail: outer, reportedBy: undefined };
  for (
    let inner = outer.nested[0];
    inner && !isSentOutWith(chosen.mail, inner, ownDomain);
    inner = inner.nested[0]
  ) {
    chosen = { mail: inner, reportedBy: chosen.mail };
  }
  return chosen;
}

function isSentOutWith(outer: Mail, inner: Mail, ownDomain: string | undefined): boolean {
  if (outer.isReport) return false;
  const sender = domainOf(outer.from?.address ?? "");
  const own = ownDomain ?? domainOf(inner.from?.address ?? "");
  if (sender === "" || sender !== own) return false;
  return [...outer.to, ...outer.cc, ...outer.bcc].some(
    ({ address }) => address !== "" && domainOf(address) !== sender,
  );
}
