import "server-only";
import { db } from "@/lib/db/client";
import { readEnv } from "@/lib/env";
import { seedDemo } from "@/prisma/seed";

// Started by the supervisor at the first start of an embedded database, as the app's own role.
await seedDemo({ dataFolder: readEnv().dataFolder });
await db.$disconnect();
