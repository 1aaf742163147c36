import type { Grant, Role } from "@/lib/db/generated/enums";

/** 株式会社ひなた野くらし and its people: invented, all of them, with addresses that no mail can reach. */
export const organisationName = "株式会社ひなた野くらし";
export const mailDomains = ["hinatano.example"] as const;

export const groupNames = ["お客様相談", "情報システム", "営業企画"] as const;
export type GroupName = (typeof groupNames)[number];

export type DemoPerson = {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly roleJa: string;
  readonly grants?: readonly Grant[];
  readonly group?: GroupName;
  /** Leads all three groups: as the one asked first, or as the one it falls to. */
  readonly leads?: "supervisor" | "deputy";
};

/** In the order in which an incident meets them. */
export const people: readonly DemoPerson[] = [
  {
    name: "新田みのり",
    email: "nitta@hinatano.example",
    role: "reporter",
    roleJa: "報告者",
    group: "営業企画",
  },
  {
    name: "長谷圭吾",
    email: "hase@hinatano.example",
    role: "responder",
    roleJa: "対応者",
    group: "お客様相談",
  },
  {
    name: "二宮遥",
    email: "ninomiya@hinatano.example",
    role: "responder",
    roleJa: "対応者",
    group: "情報システム",
  },
  {
    name: "真壁佳代",
    email: "makabe@hinatano.example",
    role: "supervisor",
    roleJa: "上司",
    leads: "supervisor",
  },
  { name: "安東拓", email: "ando@hinatano.example", role: "supervisor", roleJa: "代理", leads: "deputy" },
  {
    name: "宇田川静",
    email: "udagawa@hinatano.example",
    role: "legal",
    roleJa: "法務",
    grants: ["approver"],
  },
  { name: "久我恒一", email: "kuga@hinatano.example", role: "management", roleJa: "経営" },
  { name: "古賀陸", email: "koga@hinatano.example", role: "admin", roleJa: "管理者" },
];
