import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { encode, makeMail } from "@/lib/intake/made/make-mail";
import { mailOf, nameOf } from "@/lib/intake/made/make-people";

const ROWS = 300_000;
const SMALL_ROWS = 8_000;
const run = promisify(execFile);

/** One line of `npm run bench -- intake`; seconds from start to answer as a person waits, in megabytes of the whole process. */
export async function measureIntake({ rows = ROWS }: { readonly rows: number | undefined }) {
  const folder = await mkdtemp(join(tmpdir(), "intake-bench-"));
  try {
    const large = await measure(folder, rows);
    const small = await measure(folder, SMALL_ROWS);
    return [
      {
        row: "intake",
        figures: {
          large_seconds: large.seconds,
          large_rss_mb: large.rss,
          large_mb: large.size,
          large_rows: rows,
          small_seconds: small.seconds,
          small_rss_mb: small.rss,
          small_mb: small.size,
        },
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A process of its own, as the command is one: its memory is nobody else's. */
async function measure(folder: string, rows: number) {
  const path = join(folder, `mail-${rows}.eml`);
  const mail = makeLargeMail(rows);
  await writeFile(path, mail);
  const began = performance.now();
  const { stdout, stderr } = await run(
    process.execPath,
    ["--import", "./lib/ops/intake/say-memory.mjs", "lib/ops/run.mjs", "intake", path],
    { maxBuffer: 1024 * 1024 },
  );
  const seconds = (performance.now() - began) / 1000;
  const answer = JSON.parse(stdout);
  const rss = Number(/^MB: (.+)$/m.exec(stderr)?.[1]);
  if (answer.rows !== rows) throw new Error(`Read ${answer.rows} of ${rows} rows`);
  return {
    seconds: Math.round(seconds * 100) / 100,
    rss: Math.round(rss),
    size: Math.round((mail.length / 1024 / 1024) * 10) / 10,
  };
}

function makeLargeMail(rows: number): Buffer {
  const lines = Array.from(
    { length: rows },
    (_, index) =>
      `${index},${nameOf(index)},港区${index % 97}-${index % 31},03-0000-${String(index % 10_000).padStart(4, "0")},${mailOf(index)}\r\n`,
  );
  const bytes = encode("番号,氏名,住所,電話番号,メール\r\n", "shift_jis");
  const parts = [bytes];
  // In pieces: the converter keeps an array of all characters.
  for (let at = 0; at < lines.length; at += 5_000)
    parts.push(encode(lines.slice(at, at + 5_000).join(""), "shift_jis"));
  return makeMail({
    subject: "お見積書",
    text: "お見積書をお送りします。",
    files: [{ name: "顧客一覧.csv", bytes: Buffer.concat(parts), type: "text/csv" }],
  });
}
