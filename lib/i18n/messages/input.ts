import { both } from "../both";

/** What is wrong with what was typed, for every form. `field` is the label of the field. */
export const input = both({
  ja: {
    thisField: "この欄",
    needed: "「{field}」が空です。書いてください。",
    choose: "「{field}」が選ばれていません。選んでください。",
    tooShort: "「{field}」が短すぎます。{least}文字以上にしてください。",
    tooLong: "「{field}」が長すぎます。{most}文字までにしてください。",
    email: "「{field}」がメールアドレスとして読めません。name@example.jp のように書いてください。",
    invisible: "「{field}」に、目に見えない文字が入っています。手で書き直してください。",
    reused: "この画面からは送信済みです。内容を変えて送るには、画面を開き直してください。",
    unreadable: "「{field}」を読めません。書き直してください。",
  },
  en: {
    thisField: "This field",
    needed: "“{field}” is empty. Fill it in.",
    choose: "Nothing is chosen for “{field}”. Choose one.",
    tooShort: "“{field}” is too short. Use at least {least} characters.",
    tooLong: "“{field}” is too long. Use at most {most} characters.",
    email: "“{field}” is not an email address we can read. Write it like name@example.jp.",
    invisible: "“{field}” contains invisible characters. Type it again by hand.",
    reused: "This page was sent already. Open it again to send something else.",
    unreadable: "“{field}” cannot be read. Write it again.",
  },
});
