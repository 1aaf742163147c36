import { beforeEach, describe, expect, test } from "vitest";
import { personOfPasswordLink } from "@/lib/auth/password-links";
import { db } from "@/lib/db/client";
import { emptyDatabase } from "@/lib/testing/database";
import { anOrganisation, aUser } from "@/lib/testing/factories";
import { recorded } from "@/lib/testing/recorded";
import { appointAdmin } from "./appoint-admin";

const request = { email: "koga@example.jp", name: "古賀陸", resetSecondFactor: false };
const personOf = (path: string | null) => personOfPasswordLink(path?.split("/").at(-1));

beforeEach(emptyDatabase);

describe("npm run admin", () => {
  test("makes the organisation and its first admin in an empty database", async () => {
    const { path } = await appointAdmin({ ...request, organisation: "株式会社試し" });
    expect(await personOf(path)).toMatchObject({ email: request.email, organisation: "株式会社試し" });
    expect(await recorded()).toMatchObject([
      { type: "organisation.created", actorKind: "terminal" },
      { type: "user.invited", data: { roles: ["admin"] } },
      { type: "password-link.made" },
    ]);
  });

  test("adds one more admin to an organisation that is there", async () => {
    await anOrganisation({ name: "前からの社名" });
    const { path, said } = await appointAdmin({ ...request, organisation: "別の社名" });
    expect(await personOf(path)).toMatchObject({ email: request.email, organisation: "前からの社名" });
    expect(said.join(" ")).toContain("was not changed");
  });

  test("renews the link of an address that is known, and gives no role", async () => {
    await anOrganisation();
    const { user } = await aUser({ email: request.email, roles: ["responder"] });
    const first = await appointAdmin(request);
    const second = await appointAdmin(request);

    expect(await personOf(first.path)).toBeNull();
    expect(await personOf(second.path)).toMatchObject({ userId: user.id });
    expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({ roles: ["responder"] });
    expect(second.said.join(" ")).toContain("not an admin");
  });

  test("opens nothing for somebody who is disabled", async () => {
    await anOrganisation();
    await aUser({ email: request.email, roles: ["admin"], disabledAt: new Date() });
    expect(await appointAdmin(request)).toMatchObject({ path: null });
    expect(await db.passwordLink.count()).toBe(0);
    expect(await recorded()).toEqual([]);
  });

  test("forgets a lost authenticator app only when asked to", async () => {
    await anOrganisation();
    const { user } = await aUser({ email: request.email, roles: ["admin"] });
    const app = { totpSecret: Buffer.alloc(40), totpSince: new Date() };
    await db.user.update({ where: { id: user.id }, data: app });

    await appointAdmin(request);
    expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({ totpSince: app.totpSince });
    await appointAdmin({ ...request, resetSecondFactor: true });
    expect(await db.user.findUnique({ where: { id: user.id } })).toMatchObject({ totpSince: null });
  });
});
