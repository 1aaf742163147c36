/** `SMTP_URL`, read. `tls`: from the first byte, by STARTTLS or not at all, where the server offers it, never. */
export type SmtpAddress = {
  readonly host: string;
  readonly port: number;
  readonly tls: "from-start" | "required" | "if-offered" | "none";
  readonly signIn: { readonly user: string; readonly password: string } | null;
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

/**
 * The server that mail is handed to; null where the text is no such address. `smtp://` insists on STARTTLS unless
 * the server is this machine, whose certificate nobody could check and whose wire nobody can tap. Elsewhere
 * `?requireTLS=false` has to be written out, and then no password may go along.
 */
export function parseSmtpAddress(text: string): SmtpAddress | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^smtps?:$/.test(url.protocol) || !/^\/?$/.test(url.pathname) || url.hash) return null;
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1").toLowerCase();
  const signIn = signInOf(url);
  if (host === "" || signIn === undefined) return null;

  const isLax = url.search === "?requireTLS=false";
  if (url.search !== "" && !isLax) return null;
  const tls = tlsOf({ isSmtps: url.protocol === "smtps:", isLoopback: LOOPBACK.test(host), isLax });
  if (tls === null || (tls === "if-offered" && signIn)) return null;
  return { host, port: Number(url.port) || (tls === "from-start" ? 465 : 587), tls, signIn };
}

function tlsOf({ isSmtps, isLoopback, isLax }: { isSmtps: boolean; isLoopback: boolean; isLax: boolean }) {
  if (isSmtps) return isLax ? null : "from-start";
  if (isLoopback) return "none";
  return isLax ? "if-offered" : "required";
}

/** Null: none given. Undefined: half of it, or not decodable. */
function signInOf({ username, password }: URL): SmtpAddress["signIn"] | undefined {
  if (username === "" && password === "") return null;
  if (username === "" || password === "") return undefined;
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return undefined;
  }
}
