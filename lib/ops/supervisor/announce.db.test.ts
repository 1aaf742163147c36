import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { setupCode } from "@/lib/auth/setup-code";
import { masterKeyOf } from "@/lib/crypto/master-key";
import { emptyDatabase } from "@/lib/testing/database";
import { anOrganisation } from "@/lib/testing/factories";
import { announcement } from "./announce";

const masterKey = masterKeyOf(Buffer.alloc(32, 1));
const ownerUrl = process.env.SOKUHO_TEST_OWNER_URL ?? "";
const url = "http://127.0.0.1:3000";
let dataFolder: string;

const said = () => announcement({ url, dataFolder }, { ownerUrl, masterKey });
const leaveSignIns = () =>
  writeFileSync(
    join(dataFolder, "demo-sign-ins.json"),
    JSON.stringify([{ role: "admin", email: "demo@example.jp", password: "demo-password" }]),
  );

beforeEach(async () => {
  await emptyDatabase();
  dataFolder = mkdtempSync(join(tmpdir(), "sokuho-announce-"));
  return () => rmSync(dataFolder, { recursive: true, force: true });
});

describe("the terminal says", () => {
  test("where to set it up and with which code, although the folder holds the sign-ins of a demo", async () => {
    leaveSignIns();
    const text = await said();
    expect(text).toContain(`${url}/setup`);
    expect(text).toContain(setupCode(masterKey));
    expect(text).not.toContain("demo-password");
  });

  test("nobody's password and no code for an organisation that is no demo", async () => {
    leaveSignIns();
    await anOrganisation();
    const text = await said();
    expect(text).toContain(url);
    expect(text).not.toContain("demo-password");
    expect(text).not.toContain(setupCode(masterKey));
  });

  test("the sign-ins of a demo", async () => {
    leaveSignIns();
    await anOrganisation({ isDemo: true });
    const text = await said();
    expect(text).toContain("demo@example.jp");
    expect(text).toContain("demo-password");
    expect(text).not.toContain(setupCode(masterKey));
  });

  test("the address alone for a demo whose sign-ins are gone", async () => {
    await anOrganisation({ isDemo: true });
    const text = await said();
    expect(text).toContain(url);
    expect(text).not.toContain(setupCode(masterKey));
  });
});
