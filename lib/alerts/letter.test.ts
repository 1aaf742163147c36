import { expect, test } from "vitest";
import { SUBJECT_KINDS } from "@/lib/approvals/subject-kinds";
import { translatorFor } from "@/lib/i18n/translator";
import { ALERT_KINDS, type AlertKind, tellsOfApproval } from "./kinds";
import { alertMail } from "./letter";

const sayIn = (locale: "ja" | "en") => ({
  t: translatorFor(locale, "alerts"),
  approvals: translatorFor(locale, "approvals"),
});
const told = { reference: "2026-014", link: "https://x.example/approvals/1", isLate: false, says: {} };

test("the mail of an approval says what was approved, of which incident, and where that is seen", () => {
  const mail = alertMail(sayIn("ja"), { ...told, kind: "approval-approved", of: "list-agreed" });
  expect(mail.subject).toBe("【事案 2026-014】承認されました: 突き合わせた名簿");
  expect(mail.text.split("\n")).toEqual([
    "承認されました: 突き合わせた名簿",
    "届いた理由: 準備した人のため",
    "内容は画面でご確認ください。https://x.example/approvals/1（ログインが必要です）",
    "",
  ]);
  const inEnglish = alertMail(sayIn("en"), { ...told, kind: "approval-approved", of: "export-people" });
  expect(inEnglish.subject).toBe("[Incident 2026-014] It was approved: Exporting the people");
});

test.each((Object.keys(ALERT_KINDS) as AlertKind[]).filter(tellsOfApproval))(
  "%s says of every kind of thing what it is about",
  (kind) => {
    const subjects = SUBJECT_KINDS.map((of) => alertMail(sayIn("ja"), { ...told, kind, of }).subject);
    expect(new Set(subjects).size).toBe(SUBJECT_KINDS.length);
  },
);

test("what another version knows as a kind is left out, and the other mails say what they said", () => {
  const mail = (kind: AlertKind, of: string | null) => alertMail(sayIn("ja"), { ...told, kind, of }).subject;
  expect(mail("approval-approved", "of-tomorrow")).toBe("【事案 2026-014】承認されました");
  expect(mail("closing-asked", null)).toBe("【事案 2026-014】事案を閉じる承認をお願いします");
});
