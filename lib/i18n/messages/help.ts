import { both } from "../both";

/** The help page: what to do when one does not get on. */
export const help = both({
  ja: {
    title: "ヘルプ",
    firstTitle: "まちがいに気づいたら",
    first:
      "一人で抱えず、すぐに上司か対応者に知らせてください。報告した人を責めません。送ってしまったメールやファイルは、消さずに残してください。調べるときに必要です。",
    signInTitle: "ログインできないとき",
    password:
      "パスワードを忘れた、または失敗が続いて止まったときは、管理者に設定用のリンクを頼んでください。リンクで設定し直すと、すぐにログインできます。",
    phone:
      "スマートフォンをなくした、機種を変えたときは、保管してある回復コードでログインし、「自分の設定」で認証アプリを登録し直してください。回復コードもないときは、管理者に二段階認証の解除を頼んでください。",
    ended: "30分操作がないとき、またはログインから12時間たったときは、安全のため自動でログアウトします。",
    keyboardTitle: "キーボードで使う",
    keyboard:
      "Tab で進み、Shift+Tab で戻ります。ページの最初の Tab で「本文へ進む」が出ます。複数行の欄は Ctrl+Enter で送れます。変換中の Enter では送りません。",
    privacyTitle: "見える範囲",
    privacy:
      "事案の内容は、その事案の担当者だけが見ます。管理者も、管理者であるだけでは見られません。見た記録と操作の記録が残ります。",
    back: "ホームへ戻る",
  },
  en: {
    title: "Help",
    firstTitle: "When you notice a mistake",
    first:
      "Do not carry it alone: tell your supervisor or a responder at once. Nobody is blamed for reporting. Keep the mail or file that went out and do not delete it; it will be needed.",
    signInTitle: "When you cannot sign in",
    password:
      "If you forgot your password, or signing in is paused after failed attempts, ask an administrator for a link. Once you set a password with it you can sign in at once.",
    phone:
      "If you lost or changed your phone, sign in with a recovery code that you keep and set up another authenticator app in your settings. Without a recovery code, ask an administrator to reset your second factor.",
    ended: "For safety you are signed out after 30 minutes without activity, and 12 hours after signing in.",
    keyboardTitle: "With the keyboard",
    keyboard:
      "Tab goes on, Shift+Tab goes back. The first Tab on a page offers to skip to the content. Ctrl+Enter sends a field of several lines. Enter during kana conversion sends nothing.",
    privacyTitle: "Who sees what",
    privacy:
      "Only those who work on an incident see its content. Administrators do not see it by being administrators. Looking and acting leave a record.",
    back: "Back to home",
  },
});
