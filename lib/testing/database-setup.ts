import { inject } from "vitest";

// Runs before a test file loads anything, so `lib/db/client.ts` finds its address: the role that web and worker use.
const worker = Number(process.env.VITEST_POOL_ID);
const database = inject("databases")[worker - 1];
if (!database) throw new Error(`There is no database for the test worker ${worker}`);

process.env.DATABASE_APP_URL = database.appUrl;
process.env.SOKUHO_TEST_OWNER_URL = database.ownerUrl;
process.env.SOKUHO_KEY_FILE = inject("keyFile");
process.env.SOKUHO_DATA = inject("testFolder");
