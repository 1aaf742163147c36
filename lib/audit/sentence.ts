import type { ActorKind } from "@/lib/db/generated/enums";
import type { Locale } from "@/lib/i18n/locale";
import { audit } from "@/lib/i18n/messages/audit";
import { type Translator, translatorFor } from "@/lib/i18n/translator";
import type { AuditEventType } from "./events";

/** An entry as it is told: `data` is what its event carried. */
export type ToldEntry = {
  readonly type: string;
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  readonly data: unknown;
};

/** Names of people and groups by id. */
export type Names = ReadonlyMap<string, string>;

type Values = Record<string, string | number>;

/** One sentence for one entry, in the reader's language. An event of another version is named by its code. */
export function auditSentence(locale: Locale, entry: ToldEntry, names: Names): string {
  const t = translatorFor(locale, "audit");
  const actor = tellActor(t, entry, names);
  if (!isKnown(entry.type)) return t("unknownEvent", { actor, type: entry.type });

  const values = { actor, ...tellData(locale, asRecord(entry.data), names) };
  // The catalogue has a sentence for every event, by type; which arguments it takes differs from one to the next.
  const tell = t as unknown as (key: `events.${AuditEventType}`, values: Values) => string;
  return tell(`events.${entry.type}`, values);
}

function isKnown(type: string): type is AuditEventType {
  const [noun = "", verb = "", ...rest] = type.split(".");
  const verbs: unknown = Object.entries(audit.ja.events).find(([name]) => name === noun)?.[1];
  return rest.length === 0 && Object.hasOwn(asRecord(verbs), verb);
}

function tellActor(t: Translator<"audit">, { actorKind, actorId }: ToldEntry, names: Names): string {
  return actorKind === "user" ? tellPerson(t, actorId, names) : t(`actors.${actorKind}`);
}

function tellPerson(t: Translator<"audit">, id: unknown, names: Names): string {
  const name = typeof id === "string" ? names.get(id) : undefined;
  return name === undefined ? t("unknownPerson") : t("person", { name });
}

function tellData(locale: Locale, data: Readonly<Record<string, unknown>>, names: Names): Values {
  const t = translatorFor(locale, "audit");
  const group = typeof data.groupId === "string" ? names.get(data.groupId) : undefined;
  const word = (list: Words) => (code: unknown) => list[String(code)] ?? String(code);
  const words = (list: Words, codes: unknown) => asList(codes).map(word(list)).join(t("separator"));
  const { fields, roles, grants, rules, methods, ends, steps, counters } = audit[locale];
  return {
    user: tellPerson(t, data.userId, names),
    group: group ?? t("unknownGroup"),
    fields: words(fields, data.fields),
    roles: words(roles, data.roles),
    grants: words(grants, data.grants) || "none",
    rule: word(rules)(data.rule),
    method: word(methods)(data.method),
    because: word(ends)(data.because),
    count: Number(
      data.count ?? data.proposals ?? asList(data.sessionIds ?? data.names ?? data.userIds).length,
    ),
    rows: Number(data.rows ?? 0),
    badRows: Number(data.badRows ?? 0),
    step: word(steps)(data.step),
    counter: word(counters)(data.counter),
  };
}

type Words = Readonly<Record<string, string>>;

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
