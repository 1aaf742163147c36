import { deriveSecret } from "@/lib/crypto/master-key";
import type { Env } from "@/lib/env";
import type { Ground } from "../ground";

/** What web and worker are told. Never the owner's address: they could not lower their rights again. */
export function childEnvironment(
  env: Env,
  { appUrl, masterKey }: Ground,
  { development = false } = {},
): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: development ? "development" : "production",
    // Empty rather than absent: Next would take an absent one from `.env`.
    DATABASE_URL: "",
    DATABASE_APP_URL: appUrl,
    SOKUHO_DATA: env.dataFolder,
    SOKUHO_KEY_FILE: env.keyFile,
    SOKUHO_URL: env.url,
    HOST: env.host,
    PORT: String(env.port),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: deriveSecret(masterKey, "server-actions").toString("base64"),
    NEXT_TELEMETRY_DISABLED: "1",
    ...(development ? { SOKUHO_DEVELOPMENT_PAGES: "1" } : {}),
  };
}
