import { both } from "../both";

/** Pages for what went wrong: what happened, what was kept, what to do. */
export const errors = both({
  ja: {
    notFoundTitle: "見つかりません",
    notFoundBody: "番号が違うか、表示できないものです。担当に尋ねてください。",
    forbiddenTitle: "受け付けられませんでした",
    forbiddenBody:
      "この操作は、あなたの役割では行えないか、画面が古くなっています。何も変わっていません。前の画面を開き直してください。要るときは、管理者に頼んでください。",
    errorTitle: "うまくいきませんでした",
    errorBody: "こちらの不具合です。保存したものは残っています。もう一度お試しください。",
    errorReference: "続くなら、この番号をお知らせください",
    retry: "もう一度読み込む",
    home: "ホームへ",
  },
  en: {
    notFoundTitle: "Not found",
    notFoundBody: "Check the number or ask the owner.",
    forbiddenTitle: "This could not be accepted",
    forbiddenBody:
      "Your role may not do this, or the page is out of date. Nothing has changed. Open the previous page again; if you need this, ask an administrator.",
    errorTitle: "That did not work",
    errorBody: "The fault is ours. What was saved is kept. Please try again.",
    errorReference: "If it goes on, quote this reference",
    retry: "Load again",
    home: "Home",
  },
});
