import "server-only";
import * as z from "zod";
import { defineJob } from "@/lib/jobs/define-job";
import { forgetDestroyedKeys } from "./forget-destroyed-keys";

/** What a purge did not come to, because it was broken off or the key file could not be written at that moment. */
export const forgetDestroyedKeysJob = defineJob({
  name: "incident-keys.forget",
  payload: z.unknown(),
  run: async () => void (await forgetDestroyedKeys()),
});
