import { both } from "../both";

/** Words of the frame around every page. */
export const frame = both({
  ja: {
    brand: "速報",
    brandLatin: "Sokuho",
    skip: "本文へ進む",
    navigation: "おもな場所",
    shortcuts: "よく使う場所",
    more: "その他",
    help: "ヘルプ",
    search: "事案・人・文書を探す",
    searchButton: "探す",
    signOut: "ログアウト",
    language: "言語",
    waiting: "{count, number}件",
  },
  en: {
    brand: "速報",
    brandLatin: "Sokuho",
    skip: "Skip to the content",
    navigation: "Main",
    shortcuts: "Shortcuts",
    more: "More",
    help: "Help",
    search: "Search incidents, people, documents",
    searchButton: "Search",
    signOut: "Sign out",
    language: "Language",
    waiting: "{count, number} waiting",
  },
});
