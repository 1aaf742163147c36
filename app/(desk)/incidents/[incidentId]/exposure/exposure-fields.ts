import type { exposure } from "@/lib/i18n/messages/exposure";
import type { Translator } from "@/lib/i18n/translator";

export type Refused = Exclude<keyof (typeof exposure)["ja"]["problems"], "other" | "too-many-chosen">;

/** The field that puts a refusal right; null where it is none of them. */
export const FIELD_OF_REFUSAL: { readonly [Code in Refused]: string | null } = {
  "disclosure-changed": null,
  "in-the-future": "time",
  "kind-has-parties": "kind",
  "recipients-are-known": "reached",
  "not-empty": null,
  "in-use": null,
  "who-needed": "name",
  "mail-unreadable": "mail",
  "phone-unreadable": "phone",
  "name-needed": "name",
  "items-needed": "items",
  "person-gone": null,
  "too-many": null,
  "pair-unreadable": "pair",
  "pair-is-full": "pair",
  "already-there": null,
  "people-busy": null,
  "company-changed": null,
  "name-taken": "name",
  "has-records": null,
  "parties-changed": null,
  "pair-is-torn": null,
  "recipients-changed": null,
  "proof-needed": "note",
  "silence-confirms-nothing": "strength",
  "before-event": "time",
  "evidence-gone": "evidenceId",
};

type Ways = keyof (typeof exposure)["ja"]["ways"];

/** Of a refusal that no field puts right: what does, in words, and below which page of the incident. */
export const WAY_OF_REFUSAL: {
  readonly [Code in Refused]?: { readonly says: Ways; readonly page?: string };
} = {
  "disclosure-changed": { says: "now" },
  "company-changed": { says: "now" },
  "recipients-changed": { says: "now" },
  "not-empty": { says: "people" },
  "already-there": { says: "people" },
  "in-use": { says: "lists", page: "people/changes" },
  "people-busy": { says: "imports", page: "people/import" },
  "has-records": { says: "records", page: "timeline" },
  "parties-changed": { says: "again" },
  "pair-is-torn": { says: "pair" },
  "person-gone": { says: "now" },
  "too-many": { says: "now" },
};

/** What the fields of these forms are called, for sentences about them. */
export function exposureLabels(t: Translator<"exposure">): Readonly<Record<string, string>> {
  return {
    subject: t("fields.subject"),
    kind: t("fields.kind"),
    reached: t("fields.reached"),
    day: t("fields.day"),
    time: t("fields.time"),
    side: t("fields.side"),
    who: t("fields.who"),
    name: t("fields.name"),
    mail: t("fields.mail"),
    phone: t("fields.phone"),
    contact: t("fields.contact"),
    contract: t("fields.contract"),
    items: t("fields.items"),
    pair: t("fields.pair"),
    reason: t("fields.reason"),
    stays: t("fields.stays"),
    outcome: t("fields.outcome"),
    strength: t("fields.strength"),
    evidenceId: t("fields.evidence"),
    note: t("fields.note"),
  };
}
