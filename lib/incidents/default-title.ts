import type { Happened } from "./happened";

/** What an incident is called until somebody names it: of codes only, so that no personal data can come into it. */
const TITLES = {
  file: "置かれたファイルの確認",
  mail: "メールの誤送信",
  cc_instead_of_bcc: "Cc・Bccの誤り",
  wrong_attachment: "添付ファイルの誤り",
  wrong_recipient: "宛先の誤り",
  wrong_list: "名簿の誤り",
  paper: "FAX・郵便・手渡しの誤り",
  lost: "機器・書類の紛失・盗難",
  exposed: "ネットで見える状態",
  intrusion: "不正アクセス・ウイルスの疑い",
  insider: "持ち出しの疑い",
  partner_secret: "取引先の秘密の誤送信",
  other: "そのほかの事案",
} as const satisfies Record<Happened, string> & Record<string, string>;

export type TitleCode = keyof typeof TITLES;

export const defaultTitle = (code: TitleCode): string => TITLES[code];

/** Whether nobody has given the incident a name of its own yet. */
export const isDefaultTitle = (title: string): boolean => Object.values<string>(TITLES).includes(title);
