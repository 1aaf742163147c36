import { both } from "../both";

/** Roles and grants, complete by type where they are used. */
export const roles = both({
  ja: {
    reporter: "報告者",
    responder: "対応者",
    supervisor: "上司",
    legal: "法務",
    management: "経営",
    admin: "管理者",
    caller: "電話担当",
    approver: "承認者",
  },
  en: {
    reporter: "Reporter",
    responder: "Responder",
    supervisor: "Supervisor",
    legal: "Legal",
    management: "Management",
    admin: "Administrator",
    caller: "Caller",
    approver: "Approver",
  },
});
