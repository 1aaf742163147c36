import { readFile } from "node:fs/promises";
import { toAnswer } from "@/lib/intake/exposure-answer";
import { readInWorker } from "@/lib/intake/read-in-worker";

/** What the command does, and how much memory it took at most. For the bench alone. */
const [path = ""] = process.argv.slice(2);
const exposure = await readInWorker(new Uint8Array(await readFile(path)), {
  fileName: "mail.eml",
  handOver: true,
});
const rss = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ answer: toAnswer(exposure), rss }));
