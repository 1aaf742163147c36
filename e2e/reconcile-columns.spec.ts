import { db } from "@/lib/db/client";
import { layDownList } from "@/lib/reconciliation/lay-down-list";
import { anActor, anIncident } from "@/lib/testing/factories";
import { aFileOf } from "@/lib/testing/lists";
import { axe, complaint, expect, test } from "./fixtures";

/** Who the list is about stands in kana; the name beside it is that of whoever deals with them. */
const IN_KANA =
  "番号,氏名カナ,担当者名,宛先,控えの宛先\r\n1,サトウ ハナコ,田中,a@x.example,c@x.example\r\n2,スズキ イチロウ,田中,b@x.example,\r\n";
const NAMELESS = "甲,乙\r\nハナコ,x1\r\nイチロウ,x2\r\n";

/** A list that somebody else has laid down in an incident of this person; its page. */
async function aList(userId: string, content: string, name: string) {
  const other = await anActor({ name: "鈴木 花" });
  const members = [{ userId }, { userId: other.userId }];
  const { id: incidentId } = await anIncident({ members });
  const evidenceId = await aFileOf(incidentId, content, name);
  await layDownList(other, { incidentId, evidenceId, way: "export", words: null });
  return `/incidents/${incidentId}/people/reconcile`;
}

test("columns that were recognised wrongly are seen, corrected, and the list is read anew", {
  tag: "@phone",
}, async ({ page, signedIn }) => {
  test.setTimeout(120_000);
  const { user } = await signedIn({ name: "井上 学", language: "ja" });
  const here = await aList(user.id, IN_KANA, "会員カナ.csv");
  await page.goto(here);
  await expect(page.getByText("2行、2人")).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByText("見出しと値から読み取った列: 通し番号・会員番号、フリガナ、氏名、メールアドレス(2列)"),
  ).toBeVisible();
  await axe(page);
  await page.getByRole("link", { name: "会員カナ.csvの列の読み方を確かめる" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("列の中身を確かめてください");
  await expect(page.getByText("合っていれば、何もせずに戻れます")).toBeVisible();
  await expect(page.getByLabel("3列目 担当者名")).toHaveValue("name");
  // Masked, as it is everywhere.
  await expect(page.getByRole("main")).not.toContainText("a@x.example");
  await axe(page);

  await page.getByLabel("3列目 担当者名").selectOption("使わない");
  await page.getByRole("button", { name: "この列で読み直す" }).click();
  await expect(page.getByText("この名簿を読み直します")).toBeVisible();
  await expect(page.getByText("選んだ列: 通し番号・会員番号、フリガナ、メールアドレス(2列)")).toBeVisible({
    timeout: 30_000,
  });
  const [list] = await db.peopleImport.findMany({
    where: { incident: { members: { some: { userId: user.id } } } },
  });
  expect(list).toMatchObject({ state: "checked", rows: 2, people: 2, isMapped: true });
});

test("without JavaScript a list whose headings tell nothing is read after its columns are said", async ({
  plainPage: page,
  signedIn,
}) => {
  test.setTimeout(120_000);
  const { user } = await signedIn({ name: "井上 学", language: "ja" }, page.context());
  const here = await aList(user.id, NAMELESS, "名簿.csv");
  await expect
    .poll(
      async () => {
        await page.goto(here);
        return page.getByText("置かれた名簿を読めませんでした").count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await expect(page.getByText("列の中身を選ぶと、このまま読めます")).toBeVisible();
  await page.getByRole("link", { name: "列の中身を選ぶ" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("列の中身を確かめてください");
  await expect(page.getByText("だれの名簿か分かりませんでした")).toBeVisible();
  await page.getByLabel("見出しのある行").selectOption({ index: 0 });
  await page.getByRole("button", { name: "この読み方で見る" }).click();
  await page.getByLabel("見出しのある行").selectOption("1行目");
  await page.getByRole("button", { name: "この読み方で見る" }).click();

  await page.getByLabel(/^1列目/).selectOption("備考");
  await page.getByLabel(/^2列目/).selectOption("通し番号・会員番号");
  await page.getByRole("button", { name: "この列で読み直す" }).click();
  await expect(complaint(page)).toContainText("どれかの列が要ります");
  await expect(page.getByLabel(/^1列目/)).toHaveValue("note");
  await expect(page.getByLabel(/^2列目/)).toHaveValue("record");
  await page.getByLabel(/^1列目/).selectOption("フリガナ");
  await page.getByRole("button", { name: "この列で読み直す" }).click();
  const [read, again] = [page.getByText("2行、2人"), page.getByRole("link", { name: "いまの様子を見る" })];
  // It does not load itself again here, where somebody may be filling the form of the next list.
  await expect
    .poll(
      async () => {
        if (await again.isVisible()) await again.click();
        return read.isVisible();
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  await expect(again).toHaveCount(0);
  await expect(page.getByText("選んだ列: フリガナ、通し番号・会員番号")).toBeVisible();
});
