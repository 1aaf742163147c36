import type { Page } from "@playwright/test";
import { textsOf } from "@/lib/documents/document-content";
import { freezeDocument } from "@/lib/documents/freeze-document";
import { codeFact, yesNoFact } from "@/lib/facts/fact-draft";
import { memoOf } from "@/lib/findings/memo";
import { docxText } from "@/lib/testing/docx-text";
import { anIncident, aUser } from "@/lib/testing/factories";
import { inJapan, wrongAttachment } from "@/lib/testing/guide-inputs";
import { aSnapshot } from "@/lib/testing/memo-snapshots";
import { pdfText } from "@/lib/testing/pdf-text";
import { recordedTypes } from "@/lib/testing/recorded";
import { asCommitted } from "@/lib/testing/work";
import { axe, expect, test } from "./fixtures";

const legal = { name: "森 恵", roles: ["legal"] as const };

/** The memo for 1,288 people, frozen by somebody. */
async function aMemo(preparedById: string, state: "approved" | "awaiting" = "approved") {
  const incident = await anIncident({ title: "見積書のメールに顧客一覧を添付" });
  const facts = wrongAttachment.filter(({ name }) => name !== "discovered_at");
  const snapshot = aSnapshot({
    reference: incident.reference,
    facts: [
      ...facts,
      yesNoFact("opened", true),
      codeFact("from_database", "yes"),
      yesNoFact("privacy_mark", true),
    ],
    knownAt: inJapan("11-10 09:20"),
    department: "営業所",
  });
  const content = memoOf(snapshot);
  const snapshotAt = new Date(snapshot.takenAt);
  const { documentId } = await asCommitted((work) =>
    freezeDocument(work, {
      incidentId: incident.id,
      kind: "decision-memo",
      content,
      preparedById,
      state,
      snapshotAt,
    }),
  );
  return {
    incident,
    documentId,
    texts: textsOf({ content, signatures: [] }).map((text) => text.replace(/\s/g, "")),
  };
}

async function shot(page: Page, name: string) {
  const folder = process.env.SHOTS;
  if (folder)
    await page.screenshot({ path: `${folder}/${name}-${page.viewportSize()?.width}.png`, fullPage: true });
}

test.describe("a decision memo", () => {
  test("is read, and taken out as PDF and Word with the same text", { tag: "@phone" }, async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn(legal);
    const { incident, texts } = await aMemo(user.id);
    await page.goto(`/incidents/${incident.id}/documents`);
    await shot(page, "documents");
    await page.getByRole("link", { name: "判断メモ 第1号" }).click();
    const paper = page.getByRole("article", { name: "報告要否判断メモ" });
    await expect(
      paper.getByText("個人情報保護委員会等への報告が必要である。本人への通知も必要である。").first(),
    ).toBeVisible();
    await expect(page).toHaveTitle(/報告要否判断メモ/);
    await axe(page);
    await shot(page, "memo");

    const shown = ((await paper.textContent()) ?? "").replace(/\s/g, "");
    expect(texts.filter((text) => !shown.includes(text))).toEqual([]);

    const takenAs = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name }).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(chunk);
      return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
    };
    const pdf = await takenAs("PDFを取り出す");
    expect(pdf.name).toBe(`${incident.reference}_判断メモ_1.pdf`);
    const pages = pdfText(pdf.bytes);
    const printed = pages.map((one) => one.replace(/INC-\d+-\d+判断メモ第1号社外秘\d+\/\d+$/, "")).join("");
    expect(texts.filter((text) => !printed.includes(text))).toEqual([]);

    const word = await takenAs("Wordを取り出す");
    expect(word.name).toBe(`${incident.reference}_判断メモ_1.docx`);
    const written = await docxText(word.bytes);
    expect(texts.filter((text) => !written.includes(text))).toEqual([]);

    expect((await recordedTypes()).slice(-2)).toEqual(["document.downloaded", "document.downloaded"]);
  });

  test("works without JavaScript, and is nowhere for a stranger", async ({ page, plainPage, signedIn }) => {
    const { user } = await signedIn(legal, plainPage.context());
    const { incident, documentId } = await aMemo(user.id);
    const here = `/incidents/${incident.id}/documents/memo/${documentId}`;
    await plainPage.goto(here);
    const [download] = await Promise.all([
      plainPage.waitForEvent("download"),
      plainPage.getByRole("link", { name: "PDFを取り出す" }).click(),
    ]);
    expect(download.suggestedFilename()).toContain("判断メモ");
    const answer = await plainPage.request.get(`/api/documents/${documentId}/docx`);
    expect(answer.headers()).toMatchObject({
      "content-type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "content-security-policy": expect.stringContaining("default-src"),
      "cache-control": expect.stringContaining("no-store"),
      "x-content-type-options": "nosniff",
      "content-disposition": expect.stringMatching(/^attachment; /),
    });

    await signedIn({ name: "二宮 遥", roles: ["responder"] });
    expect((await page.goto(here))?.status()).toBe(404);
    for (const format of ["pdf", "exe"]) {
      const refused = await page.request.get(`/api/documents/${documentId}/${format}`);
      expect(refused.status()).toBe(404);
    }
    const other = await anIncident({ members: [{ userId: (await aUser()).user.id }] });
    expect((await plainPage.goto(`/incidents/${other.id}/documents/memo/${documentId}`))?.status()).toBe(404);
  });
});

test.describe("in English", () => {
  test.use({ locale: "en-GB" });

  test("a decision memo says before it is approved that it does not count yet", async ({
    page,
    signedIn,
  }) => {
    const { user } = await signedIn({ ...legal, language: "en" });
    const { incident, documentId } = await aMemo(user.id, "awaiting");
    await page.goto(`/incidents/${incident.id}/documents/memo/${documentId}`);
    await expect(page.getByRole("heading", { level: 1, name: "Decision memo 1" })).toBeVisible();
    await expect(page.getByText("Awaiting approval")).toBeVisible();
    await expect(page.getByText("This document is made in Japanese.")).toBeVisible();
    const paper = page.getByRole("article");
    await expect(paper).toHaveAttribute("lang", "ja");
    await expect(paper.getByText("承認前の写し。まだ効力を持たない。")).toBeVisible();
    await axe(page);
    await shot(page, "memo-en");
  });
});
