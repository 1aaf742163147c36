import type {
  AuditEvent,
  AuditEventType,
  ContainmentField,
  GroupField,
  OrganisationField,
  ProfileField,
  UserField,
} from "@/lib/audit/events";
import type { FindingKind } from "@/lib/audit/findings";
import type {
  ActorKind,
  Grant,
  Role,
  SecondFactorRule,
  SessionEnd,
  SignInMethod,
} from "@/lib/db/generated/enums";
import { both } from "../both";

type NounOf<Type extends string> = Type extends `${infer Noun}.${string}` ? Noun : never;
type VerbOf<Type extends string, Noun extends string> = Type extends `${Noun}.${infer Verb}` ? Verb : never;
type DataOf<Type extends AuditEventType> = Extract<AuditEvent, { type: Type }>["data"];

/** One sentence for each event: a new event without one is a type error here. */
type Sentences = {
  readonly [Noun in NounOf<AuditEventType>]: { readonly [Verb in VerbOf<AuditEventType, Noun>]: string };
};

type Words = {
  readonly events: Sentences;
  readonly unknownEvent: string;
  readonly actors: { readonly [Kind in Exclude<ActorKind, "user">]: string };
  readonly person: string;
  readonly unknownPerson: string;
  readonly unknownGroup: string;
  readonly separator: string;
  readonly fields: {
    readonly [Field in OrganisationField | ProfileField | UserField | GroupField | ContainmentField]: string;
  };
  readonly roles: { readonly [Name in Role]: string };
  readonly grants: { readonly [Name in Grant]: string };
  readonly rules: { readonly [Rule in SecondFactorRule]: string };
  readonly methods: { readonly [Method in SignInMethod]: string };
  readonly ends: { readonly [End in SessionEnd]: string };
  readonly steps: { readonly [Step in DataOf<"sign-in.failed">["step"]]: string };
  readonly counters: {
    readonly [Counter in DataOf<"sign-in.paused" | "staff-report.paused">["counter"]]: string;
  };
  readonly findings: { readonly [Kind in FindingKind]: string };
  readonly verdict: {
    readonly [Key in "intact" | "faulty" | "counts" | "head" | "empty" | "torn"]: string;
  };
};

/** The audit log in words: what happened, and what verifying finds. */
export const audit = both({
  ja: {
    events: {
      organisation: {
        created: "{actor}が組織を登録しました",
        changed: "{actor}が組織の{fields}を変えました",
      },
      "law-profile": { changed: "{actor}が組織の立場({fields})を変えました" },
      "second-factor": {
        "rule-changed": "{actor}が二段階認証を「{rule}」にしました",
        set: "{user}が二段階認証を設定しました",
        reset: "{actor}が{user}の二段階認証を解除しました",
      },
      user: {
        invited:
          "{actor}が{user}を招きました(役割: {roles}{grants, select, none {} other {、権限: {grants}}})",
        changed:
          "{actor}が{user}の{fields}を変えました(役割: {roles}{grants, select, none {} other {、権限: {grants}}})",
        disabled: "{actor}が{user}の利用を止めました",
        enabled: "{actor}が{user}の利用を再開しました",
      },
      "password-link": { made: "{actor}が{user}のパスワード設定リンクを作りました" },
      password: { set: "{user}がパスワードを設定しました" },
      "recovery-codes": { made: "{user}が回復コードを作りました" },
      session: {
        started: "{user}がログインしました({method})",
        confirmed: "{actor}が本人であることを確かめ直しました({method})",
        ended: "{user}のログインが終わりました({because}、{count}件)",
      },
      "sign-in": {
        failed: "{user}のログインが通りませんでした({step})",
        paused: "ログインの受け付けをしばらく止めました({counter})",
      },
      incident: {
        opened: "{actor}が事案を登録しました",
        restricted: "{actor}が事案を関係者だけに限定しました",
        unrestricted: "{actor}が関係者だけの限定を解きました",
        "closing-asked": "{actor}が、残りがあるまま事案を閉じる承認を頼みました",
        closed: "{actor}が事案を閉じました",
        reopened: "{actor}が事案を再び開きました",
        "withdrawal-asked": "{actor}が事案を取り消す承認を頼みました",
        withdrawn: "{actor}の承認で、事案が取り消されました",
      },
      member: { removed: "{actor}が{user}を事案から外しました" },
      containment: {
        added: "{actor}が、広がりを止めることを1つ加えました",
        finished: "{actor}が、広がりを止めたことを記録しました",
        "given-up": "{actor}が、止められないことを記録しました",
        corrected: "{actor}が、広がりを止めた記録の{fields}を直しました。前の記録を残しています",
      },
      record: {
        added: "{actor}が、行ったことを記録しました",
        corrected: "{actor}が、行ったことの記録を直しました",
      },
      note: { added: "{actor}が経過を書き足しました" },
      disclosure: {
        made: "{actor}が漏えいした一件を記録しました",
        corrected: "{actor}が漏えいした一件の記録を直しました",
        split: "{actor}が漏えいした一件を2つに分けました",
        deleted: "{actor}が、誰もいない漏えいした一件を取り除きました",
      },
      party: {
        added: "{actor}が、漏えいした一件に相手を1つ加えました",
        removed: "{actor}が、漏えいした一件から相手を1つ外しました",
      },
      company: { corrected: "{actor}が会社の名前や連絡先を直しました" },
      identity: {
        asked: "{actor}が、同じ人がいないかを調べ始めました",
        searched: "同じ人かもしれない組を調べました(新しく{count, number}組)",
        joined: "{actor}が、2人を同じ人としてまとめました",
        "kept-apart": "{actor}が、別の人だと決めました",
        "taken-back": "{actor}が、同じ人かどうかの判断を取り消しました",
      },
      reading: {
        finished: "ファイルを読み取りました(案は{count, number}つ)",
        refused: "ファイルを読み取れませんでした",
      },
      proposal: {
        taken: "{actor}が読み取った内容を確かめました",
        corrected: "{actor}が読み取った内容を直しました",
      },
      document: {
        frozen: "{actor}が文書を作りました",
        approved: "{actor}が文書を承認しました",
        returned: "{actor}が文書を差し戻しました",
        voided: "{actor}が文書を無効にしました",
        downloaded: "{actor}が文書を取り出しました",
        "check-failed": "文書が、作ったときのものと違います",
      },
      evidence: {
        received: "{actor}が証拠のファイルを置きました",
        downloaded: "{actor}が証拠の原本を取り出しました",
        "check-failed": "証拠の原本が、置いたときと変わっていました",
        revealed: "{actor}がファイルの中身を伏せずに見ました",
        unlocked: "{actor}がパスワード付きのファイルを開き、{count, number}個を証拠に加えました",
      },
      approval: {
        requested: "{actor}が承認を頼みました",
        decided: "{actor}が承認について決めました",
        answered: "{actor}が質問に返事をしました",
        voided: "内容が変わり、承認が無効になりました",
        ended: "事案が終わり、判断は要らなくなりました",
      },
      determination: {
        made: "{actor}が義務について判断しました",
        approved: "{actor}が法務の判断を承認しました",
        returned: "{actor}が法務の判断を差し戻しました",
        voided: "法務の判断の承認待ちが終わりました",
        withdrawn: "{actor}が承認待ちの判断を取り下げました",
        outdated: "法務の判断のもとになった事実が変わりました",
      },
      escalation: {
        made: "{actor}が上司に報告しました",
        reminded: "判断を催促しました",
        fell: "判断が代理に移りました",
        "taken-over": "{actor}が対応を受け持ちました",
        decided: "お願いした判断がすべて済みました",
        withdrawn: "上司への報告が取り下げになりました",
      },
      response: { started: "{actor}が対応を始めると決めました" },
      members: { added: "{actor}が{count, number}人を事案に加えました" },
      people: {
        written: "{count, number}人を本人として記録しました",
        "not-written": "本人を書き込めませんでした。もう一度確かめてください",
        "read-in-bulk": "{user}さんが、伏せた情報を短い間にたくさん見ました。担当者に知らせました",
      },
      person: {
        revealed: "{actor}が一人の伏せた情報を見ました",
        corrected: "{actor}が一人の記録を直しました",
      },
      "people-change": {
        asked: "{actor}が名簿をまとめて直すことを頼みました",
        approved: "{actor}が名簿をまとめて直すことを承認しました",
        returned: "{actor}が名簿をまとめて直すことを差し戻しました",
        voided: "名簿をまとめて直す承認が無効になりました",
        done: "名簿をまとめて直しました",
      },
      "people-export": {
        asked: "{actor}が名簿の書き出しを頼みました",
        approved: "{actor}が名簿の書き出しを承認しました",
        returned: "{actor}が名簿の書き出しを差し戻しました",
        voided: "名簿の書き出しの承認が無効になりました",
        fetched: "{actor}が名簿を書き出しました",
      },
      list: {
        "laid-down": "{actor}が突き合わせる名簿を置きました",
        mapped: "{actor}が突き合わせる名簿の列の読み方を決めました",
        "taken-back": "{actor}が突き合わせる名簿を取り下げました",
        read: "突き合わせる名簿を読みました。{rows, number}行に{count, number}人います",
        refused: "突き合わせる名簿を読めませんでした",
      },
      lists: {
        compared: "名簿を突き合わせました。違いは{count, number}件です",
      },
      difference: {
        decided: "{actor}が名簿の違いを1件決めました",
        revealed: "{actor}が名簿の違い1件の伏せた情報を見ました",
        undone: "{actor}が名簿の違いの判断を取り消しました",
      },
      differences: { decided: "{actor}が名簿の違いを{count, number}件まとめて決めました" },
      reconciliation: {
        asked: "{actor}が突き合わせた名簿の確認を頼みました",
        agreed: "{actor}が突き合わせた名簿を確かめました。{count, number}人です",
        written: "突き合わせた名簿を本人として記録しました。本人は{count, number}人です",
        "not-written": "突き合わせた名簿を書き込めませんでした",
      },
      "master-key": {
        "rotation-started": "{actor}がマスターキーの交換を始めました",
        rotated: "{actor}がマスターキーを交換しました。包み直した鍵は{count, number}件です",
        removed: "{actor}が交換前のマスターキーのファイルを取り除きました",
      },
      "incident-key": {
        "rotation-started": "{actor}が事案の鍵の交換を始めました",
        rotated: "{actor}が事案の鍵を交換し、前の鍵を破棄しました",
      },
      "people-import": {
        started: "{actor}が名簿の取り込みを始めました",
        mapped: "{actor}が名簿の列を決めました",
        checked: "名簿を確かめました。{rows, number}行を読め、{badRows, number}行を読めませんでした",
        begun: "{actor}が名簿の取り込みを決めました",
        written: "名簿を取り込みました。本人は{count, number}人です",
        cancelled: "{actor}が名簿の取り込みをやめました",
        refused: "名簿を読めませんでした",
        "report-downloaded": "{actor}が名簿の読めない行の一覧を取り出しました",
      },
      "staff-link": {
        made: "{actor}が報告用のリンクを作りました",
        revoked: "{actor}が報告用のリンクを使えなくしました",
      },
      "staff-report": {
        sent: "{actor}が報告を送りました(確認の前)",
        corrected: "{actor}が確認の前の報告を送り直しました",
        "digits-made": "{actor}が報告の確認の数字を作りました",
        "digits-refused": "報告の確認の数字が5回違い、使えなくなりました",
        confirmed: "{actor}が報告のメールアドレスを確認しました",
        paused: "報告の受け付けをしばらく止めました({counter})",
        read: "{actor}が報告を読みました",
        "taken-up": "{actor}が報告を受け持ち、事案にしました",
        declined: "{actor}が報告を事案にしないと決めました",
        dropped: "{actor}が確認の済まない古い報告を消しました",
        erased: "{actor}が事案にしなかった古い報告の内容を消しました",
      },
      question: { answered: "{actor}が質問に答えました" },
      facts: {
        recorded: "{actor}が{count, number}つの事実を記録しました",
      },
      mail: { "test-requested": "{actor}が試しのメールを自分へ送りました" },
      group: {
        created: "{actor}が部署「{group}」を作りました",
        changed: "{actor}が部署「{group}」の{fields}を変えました",
        removed: "{actor}が部署「{group}」をなくしました",
      },
    },
    unknownEvent: "{actor}の記録({type})",
    actors: { system: "システム", terminal: "サーバーの管理者", visitor: "ログイン前の人" },
    person: "{name}さん",
    unknownPerson: "登録のない人",
    unknownGroup: "いまはない部署",
    separator: "・",
    fields: {
      name: "名前",
      "mail-domains": "メールのドメイン",
      isAdministrativeOrgan: "官民の別",
      sector: "業種",
      privacyMark: "プライバシーマーク",
      medicalInstitution: "医療機関",
      criticalInfrastructure: "基幹インフラ",
      email: "メールアドレス",
      roles: "役割",
      grants: "権限",
      group: "部署",
      language: "言語",
      supervisor: "上司",
      deputy: "代理",
      state: "状態",
      at: "時刻",
      note: "説明",
      proof: "示せること",
      evidence: "証拠",
    },
    roles: {
      reporter: "報告者",
      responder: "対応者",
      supervisor: "上司",
      legal: "法務",
      management: "経営",
      admin: "管理者",
    },
    grants: { caller: "電話担当", approver: "承認者" },
    rules: { required: "全員に必要", lifted: "なしでもよい" },
    methods: { password: "パスワード", totp: "確認コード", recovery_code: "回復コード" },
    ends: {
      signed_out: "ログアウト",
      ended_by_owner: "本人がほかの端末から終了",
      disabled: "利用の停止",
      roles_changed: "役割の変更",
      password_changed: "パスワードの変更",
      second_factor_changed: "二段階認証の変更",
    },
    steps: { password: "パスワード", "second-factor": "二段階認証" },
    counters: {
      account: "1つのアカウント",
      device: "1つの端末",
      address: "1つの接続元",
      "second-factor": "二段階認証",
      setup: "初期設定",
      all: "全体",
      "report-address": "1つの接続元",
      "report-mail": "1つのメールアドレス",
      "report-link": "1つの報告用リンク",
      "report-all": "報告の全体",
    },
    findings: {
      "entry-changed": "書かれた後に変えられた記録があります({count}件。最初は{seq}番、記録 {entryId})。",
      "entry-deleted": "消された記録があります({count}件。最初は{seq}番、記録 {entryId})。",
      "entry-inserted":
        "このシステムが書いていない記録があります({count}件。最初は{seq, select, none {未封印} other {{seq}番}}、記録 {entryId})。",
      "entry-unsealed":
        "1分を過ぎても封印されない記録があります({count}件。最初は記録 {entryId})。ワーカーが動いているか確かめてください。",
      "seal-changed": "変えられた封印があります({count}件。最初は{seq}番)。",
      "seal-deleted": "消された封印があります({count}件。最初は{seq}番)。",
      "seals-swapped": "順番が入れ替えられています({count}件。最初は{seq}番)。",
      "tail-cut": "終わりが切り取られています({count}件。{seq}番から)。",
      "anchor-mismatch": "外の控えと合わない封印があります({count}件。最初は{seq}番)。",
      "anchors-behind":
        "外の控えにまだ載らない封印があります({count}件。{seq}番から)。控えが切られたか、書けなくなっています。",
      "anchors-edited": "外の控え(audit-anchors.log)が書き換えられています({count}行。最初は{line}行目)。",
      "anchors-missing": "外の控え(audit-anchors.log)の初めの部分がありません({seq}番から{count}件)。",
    },
    verdict: {
      intact: "監査の記録は無傷です。変更も抜けも見つかりませんでした。",
      faulty: "監査の記録に合わないところがあります({count}種類)。",
      counts: "封印済み {seals}件、封印待ち {unsealed}件、外の控え {anchors}行",
      head: "最後の封印: {seq}番 {hash}",
      empty: "封印はまだありません",
      torn: "外の控えの最後の行は、停止のときに途中で切れました。記録に影響はありません。",
    },
  } satisfies Words,
  en: {
    events: {
      organisation: {
        created: "{actor} registered the organisation",
        changed: "{actor} changed the {fields} of the organisation",
      },
      "law-profile": { changed: "{actor} changed what the organisation is before the law ({fields})" },
      "second-factor": {
        "rule-changed": "{actor} set two-step sign-in to “{rule}”",
        set: "{user} set up two-step sign-in",
        reset: "{actor} reset two-step sign-in of {user}",
      },
      user: {
        invited:
          "{actor} invited {user} (roles: {roles}{grants, select, none {} other {; permissions: {grants}}})",
        changed:
          "{actor} changed the {fields} of {user} (roles: {roles}{grants, select, none {} other {; permissions: {grants}}})",
        disabled: "{actor} disabled {user}",
        enabled: "{actor} enabled {user} again",
      },
      "password-link": { made: "{actor} made a set-password link for {user}" },
      password: { set: "{user} set the password" },
      "recovery-codes": { made: "{user} made recovery codes" },
      session: {
        started: "{user} signed in ({method})",
        confirmed: "{actor} confirmed who they are ({method})",
        ended: "Sign-in of {user} ended ({because}; {count})",
      },
      "sign-in": {
        failed: "A sign-in of {user} failed ({step})",
        paused: "Sign-in was paused for a while ({counter})",
      },
      incident: {
        opened: "{actor} recorded an incident",
        restricted: "{actor} restricted an incident to its named members",
        unrestricted: "{actor} lifted the restriction to named members",
        "closing-asked": "{actor} asked for approval to close the incident with items open",
        closed: "{actor} closed the incident",
        reopened: "{actor} reopened the incident",
        "withdrawal-asked": "{actor} asked for approval to withdraw the incident",
        withdrawn: "The incident was withdrawn with the approval of {actor}",
      },
      member: { removed: "{actor} took {user} out of the incident" },
      containment: {
        added: "{actor} added something that has to be stopped",
        finished: "{actor} recorded that it was stopped",
        "given-up": "{actor} recorded that it cannot be stopped",
        corrected: "{actor} corrected the {fields} of what was stopped; the record before it is kept",
      },
      record: {
        added: "{actor} recorded what was done",
        corrected: "{actor} corrected a record of what was done",
      },
      note: { added: "{actor} added to the timeline" },
      disclosure: {
        made: "{actor} recorded a disclosure",
        corrected: "{actor} corrected a disclosure",
        split: "{actor} split a disclosure in two",
        deleted: "{actor} removed a disclosure with nobody in it",
      },
      party: {
        added: "{actor} added somebody to a disclosure",
        removed: "{actor} took somebody out of a disclosure",
      },
      company: { corrected: "{actor} corrected the name or contact of a company" },
      identity: {
        asked: "{actor} had the incident looked through for the same people",
        searched: "Looked for people who may be one ({count, plural, one {# new pair} other {# new pairs}})",
        joined: "{actor} joined two people who are one",
        "kept-apart": "{actor} said that two people are two",
        "taken-back": "{actor} took back a decision about who is who",
      },
      reading: {
        finished: "A file was read ({count, plural, one {# proposal} other {# proposals}})",
        refused: "A file could not be read",
      },
      proposal: {
        taken: "{actor} took over something that was read",
        corrected: "{actor} corrected something that was read",
      },
      document: {
        frozen: "{actor} made a document",
        approved: "{actor} approved a document",
        returned: "{actor} returned a document",
        voided: "{actor} voided a document",
        downloaded: "{actor} took out a document",
        "check-failed": "A document is not what was made",
      },
      evidence: {
        received: "{actor} added a file as evidence",
        downloaded: "{actor} downloaded the original of a file of evidence",
        "check-failed": "The original of a file of evidence is not what it was when it was added",
        revealed: "{actor} looked at a file unmasked",
        unlocked:
          "{actor} opened a locked file and added {count, plural, one {# file} other {# files}} as evidence",
      },
      approval: {
        requested: "{actor} asked for an approval",
        decided: "{actor} decided on an approval",
        answered: "{actor} answered a question",
        voided: "An approval is void, since the content changed",
        ended: "The incident is over and a decision is not needed any more",
      },
      determination: {
        made: "{actor} decided on the duties",
        approved: "{actor} approved what legal decided",
        returned: "{actor} returned what legal decided",
        voided: "What legal decided no longer awaits its approval",
        withdrawn: "{actor} took back a decision that awaited its approval",
        outdated: "The facts under the decision of legal have changed",
      },
      escalation: {
        made: "{actor} reported to the supervisor",
        reminded: "A decision was asked for again",
        fell: "The decisions went to the deputy",
        "taken-over": "{actor} took over the response",
        decided: "Everything that was asked for is decided",
        withdrawn: "The report to the supervisor was withdrawn",
      },
      response: { started: "{actor} decided to start the response" },
      members: { added: "{actor} added {count, plural, one {# person} other {# people}} to the incident" },
      people: {
        written: "{count, plural, one {# person was} other {# people were}} recorded as principals",
        "not-written": "The people could not be written. Please check again",
        "read-in-bulk": "{user} saw many hidden values in a short time; those responsible were told",
      },
      person: {
        revealed: "{actor} looked at the hidden values of one person",
        corrected: "{actor} corrected the record of one person",
      },
      "people-change": {
        asked: "{actor} asked to change many people at once",
        approved: "{actor} approved a change of many people",
        returned: "{actor} sent a change of many people back",
        voided: "The approval of a change of many people became void",
        done: "Many people were changed at once",
      },
      "people-export": {
        asked: "{actor} asked to export the people",
        approved: "{actor} approved an export of people",
        returned: "{actor} sent an export of people back",
        voided: "The approval of an export of people became void",
        fetched: "{actor} exported the people",
      },
      list: {
        "laid-down": "{actor} laid down a list to be reconciled",
        mapped: "{actor} said how the columns of a list to be reconciled are read",
        "taken-back": "{actor} took back a list to be reconciled",
        read: "A list to be reconciled was read: {count, number} people in {rows, number} rows",
        refused: "A list to be reconciled could not be read",
      },
      lists: {
        compared: "Two lists were compared: {count, plural, one {# difference} other {# differences}}",
      },
      difference: {
        decided: "{actor} decided on one difference of the lists",
        revealed: "{actor} looked at the hidden values of one difference of the lists",
        undone: "{actor} took back a decision on a difference of the lists",
      },
      differences: { decided: "{actor} decided on {count, number} differences of the lists at once" },
      reconciliation: {
        asked: "{actor} asked for the reconciled list to be signed off",
        agreed: "{actor} signed off the reconciled list: {count, number} people",
        written: "The reconciled list was recorded. There are {count, number} principals",
        "not-written": "The reconciled list could not be written",
      },
      "master-key": {
        "rotation-started": "{actor} began to rotate the master key",
        rotated: "{actor} rotated the master key. Keys wrapped anew: {count, number}",
        removed: "{actor} removed the file of the master key before the rotation",
      },
      "incident-key": {
        "rotation-started": "{actor} began to rotate the key of the incident",
        rotated: "{actor} rotated the key of the incident and destroyed the one before",
      },
      "people-import": {
        started: "{actor} began to import a list",
        mapped: "{actor} said what the columns of a list hold",
        checked: "A list was checked: {rows, number} rows can be read, {badRows, number} cannot",
        begun: "{actor} decided to import a list",
        written: "A list was imported. There are {count, number} principals",
        cancelled: "{actor} cancelled the import of a list",
        refused: "A list could not be read",
        "report-downloaded": "{actor} downloaded the report of the rows of a list that cannot be read",
      },
      "staff-link": {
        made: "{actor} made a link for reports",
        revoked: "{actor} revoked a link for reports",
      },
      "staff-report": {
        sent: "{actor} sent a report (not confirmed yet)",
        corrected: "{actor} sent a report again before it was confirmed",
        "digits-made": "{actor} made the digits that confirm a report",
        "digits-refused": "The digits of a report were wrong five times and ended",
        confirmed: "{actor} confirmed the mail address of a report",
        paused: "Reports were paused for a while ({counter})",
        read: "{actor} read a report",
        "taken-up": "{actor} took a report up as an incident",
        declined: "{actor} decided to make no incident of a report",
        dropped: "{actor} deleted old reports that were never confirmed",
        erased: "{actor} erased the words of old reports that became no incident",
      },
      question: { answered: "{actor} answered a question" },
      facts: {
        recorded: "{actor} recorded {count, plural, one {# fact} other {# facts}}",
      },
      mail: { "test-requested": "{actor} sent themselves a test mail" },
      group: {
        created: "{actor} made the group “{group}”",
        changed: "{actor} changed the {fields} of the group “{group}”",
        removed: "{actor} removed the group “{group}”",
      },
    },
    unknownEvent: "An entry of {actor} ({type})",
    actors: {
      system: "The system",
      terminal: "The server’s administrator",
      visitor: "Someone not signed in",
    },
    person: "{name}",
    unknownPerson: "someone not on record",
    unknownGroup: "a group that is gone",
    separator: ", ",
    fields: {
      name: "name",
      "mail-domains": "mail domains",
      isAdministrativeOrgan: "public or private",
      sector: "sector",
      privacyMark: "Privacy Mark",
      medicalInstitution: "medical institution",
      criticalInfrastructure: "critical infrastructure",
      email: "mail address",
      roles: "roles",
      grants: "permissions",
      group: "group",
      language: "language",
      supervisor: "supervisor",
      deputy: "deputy",
      state: "state",
      at: "time",
      note: "description",
      proof: "proof",
      evidence: "evidence",
    },
    roles: {
      reporter: "reporter",
      responder: "responder",
      supervisor: "supervisor",
      legal: "legal",
      management: "management",
      admin: "administrator",
    },
    grants: { caller: "caller", approver: "approver" },
    rules: { required: "required of everyone", lifted: "not required" },
    methods: { password: "password", totp: "code from the app", recovery_code: "recovery code" },
    ends: {
      signed_out: "signed out",
      ended_by_owner: "ended from another device",
      disabled: "disabled",
      roles_changed: "roles changed",
      password_changed: "password changed",
      second_factor_changed: "two-step sign-in changed",
    },
    steps: { password: "password", "second-factor": "second step" },
    counters: {
      account: "one account",
      device: "one device",
      address: "one address",
      "second-factor": "second step",
      setup: "first set-up",
      all: "everywhere",
      "report-address": "one address",
      "report-mail": "one mail address",
      "report-link": "one link for reports",
      "report-all": "all reports",
    },
    findings: {
      "entry-changed":
        "Entries were changed after they were written ({count}; the first is number {seq}, entry {entryId}).",
      "entry-deleted": "Entries were deleted ({count}; the first is number {seq}, entry {entryId}).",
      "entry-inserted":
        "There are entries that this system did not write ({count}; the first is {seq, select, none {unsealed} other {number {seq}}}, entry {entryId}).",
      "entry-unsealed":
        "Entries older than a minute are not sealed ({count}; the first is entry {entryId}). Check that the worker runs.",
      "seal-changed": "Seals were changed ({count}; the first is number {seq}).",
      "seal-deleted": "Seals were deleted ({count}; the first is number {seq}).",
      "seals-swapped": "The order was changed ({count}; the first is number {seq}).",
      "tail-cut": "The end was cut off ({count}; from number {seq}).",
      "anchor-mismatch":
        "Seals do not fit the anchors outside the database ({count}; the first is number {seq}).",
      "anchors-behind":
        "Seals have no anchor outside the database yet ({count}; from number {seq}). The anchor file was cut, or cannot be written.",
      "anchors-edited": "The anchor file (audit-anchors.log) was edited ({count}; the first is line {line}).",
      "anchors-missing":
        "The beginning of the anchor file (audit-anchors.log) is missing ({count}; from number {seq}).",
    },
    verdict: {
      intact: "The audit log is intact: nothing was changed and nothing is missing.",
      faulty: "The audit log does not hold (kinds of fault: {count}).",
      counts: "{seals} sealed, {unsealed} waiting for the sealer, {anchors} anchors",
      head: "Last seal: number {seq} {hash}",
      empty: "There is no seal yet",
      torn: "The last line of the anchor file was cut off when the system stopped. No entry is affected.",
    },
  },
});
