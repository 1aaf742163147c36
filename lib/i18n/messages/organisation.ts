import { both } from "../both";

/** The organisation, its people, groups, roles and permissions. */
export const organisation = both({ ja: { name: "組織" }, en: { name: "Organisation" } });
