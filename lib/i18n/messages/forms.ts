import { both } from "../both";

/** Words that the browser needs (`components/ui/client-texts.tsx`): plain `{name}` arguments only, no plurals. */
export const forms = both({
  ja: {
    required: "必須",
    optional: "任意",
    summary: "直すところが{count}つあります",
    pending: "送っています…",
    unsent:
      "送れませんでした。つながっていません。入力は残っています。つながったら、もう一度押してください。",
    failed:
      "うまくいきませんでした。こちらの不具合です。入力は残っています。続くなら番号 {reference} をお知らせください。",
    showPassword: "見せる",
    hidePassword: "隠す",
    willStore: "{value} として保存します",
    unreadableDate: "日付として読めません。2026/11/18 のように書いてください",
    noSuchDay: "{month}月に{day}日はありません。日付を直してください",
    charactersOf: "{limit}文字のうち {count}文字",
    charactersOver: "{over}文字 多くなっています",
    conflictTitle: "{time} に、{who}さんが先に直しました",
    conflictHelp: "保存していません。項目ごとに、残すほうを選んでください。入力は消えていません。",
    useTheirs: "{who}さんの値を使う",
    useMine: "自分の値にする",
    saveChosen: "選んだ値で保存する",
    empty: "(空)",
    offlineTitle: "つながっていません",
    offlineBody:
      "送ったものはサーバーにあります。そのあとの入力は、この画面に残っています。閉じずに、お待ちください。",
    copy: "写す",
    copied: "写しました",
    notCopied: "写せません。文字を選んで写してください",
  },
  en: {
    required: "required",
    optional: "optional",
    summary: "To correct: {count}",
    pending: "Sending…",
    unsent: "Not sent: you are offline. What you typed is still here. Press again when you are connected.",
    failed:
      "That did not work; the fault is ours. What you typed is still here. If it goes on, quote {reference}.",
    showPassword: "Show",
    hidePassword: "Hide",
    willStore: "Will be stored as {value}",
    unreadableDate: "This is not a date we can read. Write it like 2026/11/18",
    noSuchDay: "There is no day {day} in month {month}. Correct the date",
    charactersOf: "{count} of {limit} characters",
    charactersOver: "{over} characters too many",
    conflictTitle: "{who} changed this first, at {time}",
    conflictHelp: "Not saved. Choose what to keep, field by field. Nothing you typed is lost.",
    useTheirs: "Use the value of {who}",
    useMine: "Use my value",
    saveChosen: "Save the chosen values",
    empty: "(empty)",
    offlineTitle: "You are offline",
    offlineBody:
      "What you sent is on the server. What you typed since is on this screen. Keep it open, please.",
    copy: "Copy",
    copied: "Copied",
    notCopied: "Cannot copy here. Select the text to copy it",
  },
});
