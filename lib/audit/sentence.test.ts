import { describe, expect, it } from "vitest";
import { audit } from "@/lib/i18n/messages/audit";
import type { AuditEvent } from "./events";
import { findingKinds } from "./findings";
import { auditSentence } from "./sentence";
import { findingSentence } from "./verdict-sentences";

const sato = "5f0c2a9e-1f6b-4c58-8f0e-0d7a3f1b0001";
const mori = "5f0c2a9e-1f6b-4c58-8f0e-0d7a3f1b0002";
const desk = "5f0c2a9e-1f6b-4c58-8f0e-0d7a3f1b0003";
const names = new Map([
  [sato, "佐藤 花"],
  [mori, "森 健"],
  [desk, "お客様相談"],
]);

const tell = (locale: "ja" | "en", event: AuditEvent) =>
  auditSentence(locale, { ...event, actorKind: "user", actorId: sato }, names);

describe("an entry in words", () => {
  it.each<[AuditEvent, string, string]>([
    [
      { type: "user.invited", data: { userId: mori, roles: ["responder", "legal"], grants: [] } },
      "佐藤 花さんが森 健さんを招きました(役割: 対応者・法務)",
      "佐藤 花 invited 森 健 (roles: responder, legal)",
    ],
    [
      { type: "user.invited", data: { userId: mori, roles: ["responder"], grants: ["caller"] } },
      "佐藤 花さんが森 健さんを招きました(役割: 対応者、権限: 電話担当)",
      "佐藤 花 invited 森 健 (roles: responder; permissions: caller)",
    ],
    [
      { type: "group.changed", data: { groupId: desk, fields: ["supervisor", "deputy"] } },
      "佐藤 花さんが部署「お客様相談」の上司・代理を変えました",
      "佐藤 花 changed the supervisor, deputy of the group “お客様相談”",
    ],
    [
      { type: "session.ended", data: { userId: mori, sessionIds: [sato, mori], because: "disabled" } },
      "森 健さんのログインが終わりました(利用の停止、2件)",
      "Sign-in of 森 健 ended (disabled; 2)",
    ],
    [
      { type: "second-factor.rule-changed", data: { rule: "lifted" } },
      "佐藤 花さんが二段階認証を「なしでもよい」にしました",
      "佐藤 花 set two-step sign-in to “not required”",
    ],
    [
      { type: "sign-in.failed", data: { userId: mori, step: "second-factor" } },
      "森 健さんのログインが通りませんでした(二段階認証)",
      "A sign-in of 森 健 failed (second step)",
    ],
  ])("says what happened: %o", (event, japanese, english) => {
    expect(tell("ja", event)).toBe(japanese);
    expect(tell("en", event)).toBe(english);
  });

  it("names who acts without an account", () => {
    const entry = { type: "organisation.created", data: { demo: true }, actorId: null } as const;
    expect(auditSentence("ja", { ...entry, actorKind: "terminal" }, names)).toBe(
      "サーバーの管理者が組織を登録しました",
    );
    expect(auditSentence("en", { ...entry, actorKind: "system" }, names)).toBe(
      "The system registered the organisation",
    );
  });

  it("speaks of people and groups that are gone", () => {
    const gone = new Map<string, string>();
    const entry = { actorKind: "user", actorId: sato } as const;
    expect(auditSentence("ja", { ...entry, type: "group.removed", data: { groupId: desk } }, gone)).toBe(
      "登録のない人が部署「いまはない部署」をなくしました",
    );
  });

  it.each(["user.promoted", "constructor.name", "user", "", "user.invited.twice", "__proto__.toString"])(
    "names an event of another version by its code: %j",
    (type) => {
      const entry = { type, data: null, actorKind: "system", actorId: null } as const;
      expect(auditSentence("en", entry, names)).toBe(`An entry of The system (${type})`);
    },
  );

  it("has a sentence that can be read for every event, even where its data are missing", () => {
    for (const [noun, verbs] of Object.entries(audit.ja.events)) {
      for (const verb of Object.keys(verbs)) {
        for (const locale of ["ja", "en"] as const) {
          const entry = { type: `${noun}.${verb}`, data: {}, actorKind: "system", actorId: null } as const;
          expect(auditSentence(locale, entry, names)).not.toMatch(/[{}]|undefined$/);
        }
      }
    }
  });
});

describe("what verifying finds in words", () => {
  it.each(findingKinds)("says it in both languages: %s", (kind) => {
    const finding = { kind, seq: "12", entryId: desk, line: 4, count: 3 };
    for (const locale of ["ja", "en"] as const) {
      const sentence = findingSentence(locale, finding);
      expect(sentence).toContain("3");
      expect(sentence).toMatch(/12|4/);
      expect(sentence).not.toMatch(/[{}]/);
    }
  });

  it("says that an entry that was made up was not sealed yet", () => {
    const finding = { kind: "entry-inserted", seq: null, entryId: desk, line: null, count: 1 } as const;
    expect(findingSentence("ja", finding)).toContain("未封印");
    expect(findingSentence("en", finding)).toContain("unsealed");
  });
});
