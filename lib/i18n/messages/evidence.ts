import type { DownloadReason } from "@/lib/audit/events";
import type { EvidencePurpose, ReadingState } from "@/lib/db/generated/enums";
import { both } from "../both";

type Words = {
  readonly reasons: { readonly [Reason in DownloadReason]: string };
  readonly purposes: { readonly [Purpose in EvidencePurpose]: string };
  readonly readings: { readonly [State in ReadingState]: string };
};

/** Putting files into an incident as evidence, and taking the originals out again. */
export const evidence = both({
  ja: {
    door: {
      label: "送ったメールやファイル",
      help: "この事案の担当者だけが見ます。Bccの宛先は、差出人の控えにだけ残ります。",
      kinds:
        "メール(.eml、.msg)、一覧(.csv、.tsv、.xlsx)、ZIPは中身を読み取ります。ほかのファイルも、証拠として保管します。",
      limit: "1つ {limit} まで、一度に {count, number}個まで",
      drop: "ここに置くか、選んでください",
      submit: "ファイルを置く",
    },
    progress: {
      act: "送っています。",
      words: "{total}のうち {done}",
      stored: "届きました。保管しています。",
      keep: "この画面を閉じずに、お待ちください。",
      cancel: "送るのをやめる",
      cancelled: "送るのをやめました。途中までのファイルは残していません。",
    },
    problems: {
      empty: "受け付けられませんでした。ファイルが空です。中身のあるファイルを置いてください。",
      "file-too-large": "受け付けられませんでした。{limit}を超えています。分けて置いてください。",
      "already-here": "この事案に、同じファイルがあります。もう一度置く必要はありません。",
      "no-room":
        "保管できませんでした。サーバーの空きがありません。管理者に伝え、空きができたら置き直してください。",
      "no-file": "ファイルが選ばれていません。ファイルを選んでください。",
      "too-many-files":
        "一部を受け付けませんでした。一度に置けるのは{count, number}個までです。残りを、もう一度置いてください。",
      broken: "途中で切れました。送り終える前に、つながらなくなったためです。もう一度置いてください。",
      altered: "受け付けられませんでした。画面が古くなっています。読み込み直して、もう一度置いてください。",
      reused:
        "受け付けられませんでした。この画面からは、すでに別のファイルを置いています。読み込み直して、もう一度置いてください。",
      "signed-out":
        "ログインが切れました。しばらく操作がなかったためです。ログインし直して、もう一度置いてください。",
      forbidden: "受け付けられませんでした。あなたの役割では、ファイルを置けません。対応者に渡してください。",
      "not-found": "見つかりません。番号が違うか、表示できないものです。担当に尋ねてください。",
      failed:
        "うまくいきませんでした。こちらの不具合です。もう一度置いてください。続くなら、管理者に伝えてください。",
    },
    problemTitle: "置けなかったファイルがあります",
    hereTitle: "同じ内容のファイルが、すでにあります",
    hereBody: "もう一度置く必要はありません。",
    hereNamed: "「{file}」として、この事案に置いてあります。もう一度置く必要はありません。",
    noListTitle: "「{file}」は、ここでは名簿として読めません",
    noListKept: "事案の証拠として保管しました。ここでは選べません。",
    hereWay: "そのファイルを見る",
    unsent:
      "送れませんでした。つながっていません。選んだファイルは残っています。つながったら、もう一度押してください。",
    signInAgain: "ログインし直す",
    download: {
      open: "原本を取り出す",
      rule: "置いたときのまま、1ビットも変えずにお渡しします。取り出した人と時刻、理由を記録に残します。中身は、まだ安全と確かめていません。",
      reason: "何のために取り出しますか",
      submit: "理由を残して取り出す",
      broken:
        "取り出せません。原本が、置いたときと変わっています。開かずに、管理者に伝えてください。記録に残しました。",
      noReason: "取り出せません。理由が選ばれていません。前の画面に戻り、1つ選んでください。",
    },
    reasons: {
      check: "事案の中身を確かめる",
      authority: "当局や警察に出す",
      investigation: "調査の依頼先に渡す",
      principal: "本人からの問い合わせに答える",
      other: "そのほか",
    },
    purposes: { disclosed: "出てしまったもの", intended_list: "送るはずだった名簿", proof: "そのほかの証拠" },
    readings: {
      waiting: "読み取り待ち",
      reading: "読み取り中",
      read: "読み取り済み",
      refused: "読めませんでした",
    },
  } satisfies Words & Record<string, unknown>,
  en: {
    door: {
      label: "The mail or file that was sent",
      help: "Only those who work on this incident see it. Bcc addresses stay in the sender’s own copy only.",
      kinds:
        "Mails (.eml, .msg), lists (.csv, .tsv, .xlsx) and ZIP files are read. Every other file is kept as evidence too.",
      limit: "Up to {limit} each, {count, number} at a time",
      drop: "Drop files here, or choose them",
      submit: "Add the files",
    },
    progress: {
      act: "Sending. ",
      words: "{done} of {total}",
      stored: "Received, now being stored.",
      keep: "Keep this page open, please.",
      cancel: "Stop sending",
      cancelled: "Sending was stopped. Nothing is kept of a file that had not arrived whole.",
    },
    problems: {
      empty: "Not accepted: the file is empty. Add a file that holds something.",
      "file-too-large": "Not accepted: the file exceeds {limit}. Please split it.",
      "already-here": "This incident has the same file already. There is no need to add it again.",
      "no-room":
        "It could not be stored: the server is full. Tell an administrator and add it again when there is room.",
      "no-file": "No file was chosen. Choose a file.",
      "too-many-files": "Some were not accepted: at most {count, number} at a time. Add the others again.",
      broken: "It broke off before all of it had arrived. Add it again.",
      altered: "Not accepted: the page is out of date. Reload it and add the file again.",
      reused:
        "Not accepted: another file was added from this page already. Reload it and add the file again.",
      "signed-out": "You were signed out after a while without activity. Sign in and add the file again.",
      forbidden: "Not accepted: your role may not add files. Give it to a responder.",
      "not-found": "Not found. Check the number or ask the owner.",
      failed: "That did not work; the fault is ours. Add it again. If it goes on, tell an administrator.",
    },
    problemTitle: "A file could not be added",
    hereTitle: "A file with the same content is here already",
    hereBody: "There is no need to add it again.",
    hereNamed: "This incident has it as “{file}”. There is no need to add it again.",
    noListTitle: "“{file}” cannot be read as a list here",
    noListKept: "It is kept as evidence of the incident. It cannot be chosen here.",
    hereWay: "Show that file",
    unsent: "Not sent: you are offline. The chosen files are still here. Press again when you are connected.",
    signInAgain: "Sign in again",
    download: {
      open: "Download the original",
      rule: "You get it exactly as it was added, to the last bit. Your name, the time and the reason are recorded. Nobody has checked yet that it is safe to open.",
      reason: "What do you need it for?",
      submit: "Record the reason and download",
      broken:
        "It cannot be downloaded: the original is not what it was when it was added. Do not open it; tell an administrator. This is recorded.",
      noReason: "It cannot be downloaded: no reason was chosen. Go back and choose one.",
    },
    reasons: {
      check: "To check what happened",
      authority: "To give it to an authority or the police",
      investigation: "To give it to those who investigate",
      principal: "To answer a person concerned",
      other: "Something else",
    },
    purposes: {
      disclosed: "What went out",
      intended_list: "The list that was meant",
      proof: "Other evidence",
    },
    readings: {
      waiting: "waiting to be read",
      reading: "being read",
      read: "read",
      refused: "could not be read",
    },
  },
});
