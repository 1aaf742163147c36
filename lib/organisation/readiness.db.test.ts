import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/lib/testing/database";
import { aGroup, anActor, anOrganisation, aUser } from "@/lib/testing/factories";
import { getPreparation } from "./readiness";

beforeEach(async () => {
  await emptyDatabase();
  await anOrganisation();
});

test("a group is led only by people who can sign in", async () => {
  const lead = async (disabledAt: Date | null = null) =>
    (await aUser({ roles: ["supervisor"], disabledAt })).user.id;
  const [supervisorId, deputyId, gone] = [await lead(), await lead(), await lead(new Date())];
  await aGroup({ name: "a led", supervisorId, deputyId });
  await aGroup({ name: "b without a deputy", supervisorId });
  await aGroup({ name: "c supervisor disabled", supervisorId: gone, deputyId });
  await aGroup({ name: "d deputy disabled", supervisorId, deputyId: gone });
  await aGroup({ name: "e nobody" });

  const { staffing, steps } = await getPreparation(await anActor({ roles: ["admin"] }));
  expect(staffing).toMatchObject({
    groups: 5,
    withoutLeads: ["b without a deputy", "c supervisor disabled", "d deputy disabled", "e nobody"],
  });
  expect(steps.find(({ step }) => step === "leads")).not.toMatchObject({ state: "done" });
});

test("people who were disabled respond to nothing", async () => {
  await aUser({ roles: ["responder", "legal"], disabledAt: new Date() });
  const { staffing } = await getPreparation(await anActor({ roles: ["admin"] }));
  expect(staffing).toMatchObject({ responders: 0, legal: 0 });
});

test("the own mail domains are counted", async () => {
  const admin = await anActor({ roles: ["admin"] });
  await anOrganisation({ mailDomains: ["a.example", "b.example"] });
  expect((await getPreparation(admin)).staffing).toMatchObject({ domains: 2 });
  await anOrganisation({ mailDomains: [] });
  const { steps } = await getPreparation(admin);
  expect(steps.find(({ step }) => step === "domains")).not.toMatchObject({ state: "done" });
});
