import type { Outcome } from "./outbox";

/** What the SMTP client says of a failure; `responseCode` only where the server answered. */
export type SmtpFailure = {
  readonly code?: unknown;
  /** What Node says, where `code` is the client's own. */
  readonly originalCode?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
};

const ABOUT_THIS_MAIL = ["MAIL FROM", "RCPT TO", "DATA"];
/** The server wants another sign-in: the settings are wrong, not the mail. */
const ABOUT_SIGN_IN = [530, 534, 535, 538];

/** Node's codes for a certificate that does not hold and for a handshake that fails. */
const OF_TLS = /CERT|SIGNATURE|_TLS_|_SSL_|^EPROTO$/;

/**
 * What follows from a failure. `isUnderWay`: the content was being handed over. Then an answer of the server still
 * counts, and silence means that it may have arrived. What the server has against us or the line, rather than
 * against this mail, is tried again: somebody will put the settings right.
 */
export function judgeFailure(
  failure: SmtpFailure,
  { isUnderWay }: { isUnderWay: boolean },
): Exclude<Outcome, { state: "sent" }> {
  const answer = typeof failure.responseCode === "number" ? failure.responseCode : null;
  const problem = problemOf(failure, answer);
  if (isUnderWay && answer === null) return { state: "unknown", problem };

  const isAboutThisMail = ABOUT_THIS_MAIL.includes(String(failure.command));
  if (isAboutThisMail && answer !== null && answer >= 500 && !ABOUT_SIGN_IN.includes(answer)) {
    return { state: "failed", problem };
  }
  return problem === "address" ? { state: "failed", problem } : { state: "again", problem };
}

function problemOf({ code, originalCode }: SmtpFailure, answer: number | null): string {
  if (code === "ETLS" || OF_TLS.test(String(originalCode))) return "tls";
  if (code === "EAUTH" || (answer !== null && ABOUT_SIGN_IN.includes(answer))) return "sign-in";
  if (answer !== null) return String(answer);
  switch (code) {
    case "ETIMEDOUT":
      return "timeout";
    case "EENVELOPE":
      return "address";
    case "ECONNECTION":
    case "ESOCKET":
    case "EDNS":
    case "EPROTOCOL":
      return "connection";
    default:
      return "unexpected";
  }
}
