import http from "node:http";

/*
 * Loaded into the web process before Next. A page cannot see the socket, and every header that could tell the
 * address comes from the client: so the socket's own address replaces whatever was sent under our header's name,
 * on every request. `lib/auth/request-origin.ts` reads it. Nothing of ours speaks WebSocket: in production an
 * upgrade ends here, before Next looks at it.
 */
const PEER_HEADER = "x-sokuho-peer";
const emit = http.Server.prototype.emit;
// A mail with its attachments on a slow line: Node would cut every request after five minutes.
const LONGEST_REQUEST_MS = 60 * 60 * 1000;

http.Server.prototype.emit = function emitWithPeer(event, first, second, ...rest) {
  if (event === "upgrade" && process.env.NODE_ENV === "production") {
    second.destroy();
    return true;
  }
  if (event === "listening") this.requestTimeout = LONGEST_REQUEST_MS;
  if (event === "request") first.headers[PEER_HEADER] = first.socket.remoteAddress ?? "unknown";
  return emit.call(this, event, first, second, ...rest);
};
