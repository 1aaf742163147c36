import { defineConfig } from "prisma/config";

// `prisma generate` looks for a schema engine that has to be downloaded and never runs it: any program will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
