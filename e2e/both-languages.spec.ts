import type { Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { yesNoFact } from "@/lib/facts/fact-draft";
import { catalogue } from "@/lib/i18n/catalogue";
import { clearCase, stateFacts } from "@/lib/testing/escalations";
import { aGroup, anIncident } from "@/lib/testing/factories";
import { aParty, minutesAgo } from "@/lib/testing/records";
import type { Signing } from "./cast";
import { expect, test } from "./fixtures";
import { INCIDENT_PAGES } from "./hidden-from";

/** Kana and kanji; the dot between words of one line is drawn alike in both languages. */
const JAPANESE = /[\u3040-\u30fa\u30fc-\u30ff\u3400-\u9fff\uff66-\uff9f]+/g;
const KEY = new RegExp(`\\b(${Object.keys(catalogue).join("|")})\\.[a-z][\\w-]*`, "g");

/** All words of the page itself, those among them that are only heard; citations name texts of Japanese law. */
const wordsOf = (page: Page) =>
  page.getByRole("main").evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    for (const cited of copy.querySelectorAll("a:has(> cite), script")) cited.remove();
    const heard = [...copy.querySelectorAll("*")].flatMap((it) =>
      ["aria-label", "title", "placeholder", "alt"].map((name) => it.getAttribute(name) ?? ""),
    );
    return [...heard, ...[...copy.querySelectorAll("*")].flatMap((it) => textOf(it))].join("\n");

    function textOf(element: Element): string[] {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      return own.map(({ textContent }) => textContent ?? "");
    }
  });

/** An incident with something in every part, all of it typed in Latin letters. */
async function anIncidentInLatin(signedIn: Signing) {
  const { user: lead } = await signedIn({ name: "Yamaguchi", roles: ["supervisor"] });
  const group = await aGroup({ name: "Sales", supervisorId: lead.id });
  const { user } = await signedIn({ name: "Suzuki", roles: ["responder", "supervisor"], groupId: group.id });
  const { id } = await anIncident({
    title: "Customer list in a quotation",
    status: "recorded",
    groupId: group.id,
    knownAt: minutesAgo(52),
    members: [{ userId: user.id, relation: "responder" }],
  });
  await db.incident.update({ where: { id }, data: { occurredAt: minutesAgo(180) } });
  await stateFacts(id, [...clearCase, yesNoFact("still_spreading", true)]);
  await aParty(id, { name: "Tanaka Ichiro" });
  await aParty(id, { name: "Sato Hana", mail: "sato@partner.example", side: "principal" });
  return id;
}

const PLACES = ["/", "/incidents", "/incidents/new", "/alerts", "/approvals", "/reports", "/help"];

for (const [locale, isAllowed] of [
  ["en-GB", false],
  ["ja-JP", true],
] as const) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });

    test("every page of an incident speaks one language and shows no name of a text", async ({
      page,
      signedIn,
    }) => {
      test.setTimeout(180_000);
      const id = await anIncidentInLatin(signedIn);
      await page.goto(`/incidents/${id}/timeline`);
      await page.getByRole("textbox").first().fill("Okada noticed it");
      await page.getByRole("textbox").first().press("Control+Enter");
      await expect(page.getByText("Okada noticed it", { exact: true })).toBeVisible();
      const escalation = `/incidents/${id}/escalation`;
      const found: string[] = [];
      const look = async (place: string) => {
        await page.goto(place);
        await expect(page.getByRole("heading", { level: 1 })).toBeAttached();
        const words = await wordsOf(page);
        const named = words.match(KEY) ?? [];
        const japanese = isAllowed ? [] : (words.match(JAPANESE) ?? []);
        found.push(...[...named, ...japanese].map((word) => `${place.replace(id, "ID")}: ${word}`));
      };
      for (const place of [...PLACES, ...INCIDENT_PAGES.map((rest) => `/incidents/${id}${rest}`)])
        await look(place);
      await page.goto(escalation);
      await page.getByRole("button", { name: /Report to Yamaguchi|山口|Yamaguchiさんに報告する/ }).click();
      await expect(page.getByRole("status").getByText(/報告しました|It was reported/)).toBeVisible();
      for (const place of [escalation, `/incidents/${id}`, "/"]) await look(place);
      expect(found).toEqual([]);
    });
  });
}
