import { Button } from "@/components/ui/button";
import { ChoiceRow } from "@/components/ui/choice-row";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import {
  REGISTER_DUE,
  REGISTER_EVENTS,
  REGISTER_FILTERS,
  REGISTER_LAW,
  REGISTER_SORTS,
  REGISTER_STATUSES,
  type RegisterFilter,
  type RegisterWish,
} from "@/lib/incidents/register-wish";
import { type RegisterSay, statusWords } from "./register-words";

type Unread = { unread: readonly RegisterFilter[]; t: RegisterSay["t"] };

/** Says which conditions of the address were left out because they cannot be read. */
export function UnreadFilters({ unread, t }: Unread) {
  if (unread.length === 0) return null;
  const names = unread.map((name) => t(`filters.names.${name}`)).join(t("filters.separator"));
  return (
    <Notice kind="check" title={t("filters.unread", { names })}>
      {t("filters.unreadHelp")}
    </Notice>
  );
}

type Props = {
  wish: RegisterWish;
  unread: readonly RegisterFilter[];
  /** The address as it came: what could not be read stands in its field again. */
  search: Readonly<Record<string, unknown>>;
  say: RegisterSay;
};

/** The conditions of the register, as a form whose answer is an address: it can be kept and sent on. */
export function RegisterFilters({ wish, unread, search, say }: Props) {
  const { t } = say;
  const narrows = REGISTER_FILTERS.some((name) => name !== "text" && wish[name] !== undefined);
  const isOpen = narrows || wish.sort !== undefined || unread.length > 0;
  return (
    <form action="/incidents" aria-label={t("filters.form")} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow basis-72 tablet:max-w-112">
          <Field
            name="text"
            type="search"
            label={t("filters.names.text")}
            help={t("filters.textHelp")}
            defaultValue={typedOf(search.text, wish.text)}
            autoComplete="off"
          />
        </div>
        <Button type="submit" kind="outlined" icon={<Icon name="search" size={20} />}>
          {t("filters.find")}
        </Button>
      </div>
      <details open={isOpen} className="group/more">
        <summary className="link inline-block py-2.5">{t("filters.more")}</summary>
        <div className="grid items-end gap-x-8 gap-y-5 border-line border-l-4 py-2 pl-4 tablet:grid-cols-2">
          <Conditions wish={wish} search={search} say={say} />
          <div className="tablet:col-span-2">
            <Button type="submit" kind="outlined">
              {t("filters.apply")}
            </Button>
          </div>
        </div>
      </details>
    </form>
  );
}

const typedOf = (typed: unknown, read: string | undefined) =>
  read ?? (typeof typed === "string" ? typed : "");

function Conditions({ wish, search, say: { t, law, groups } }: Omit<Props, "unread">) {
  const select = (
    name: "status" | "event" | "group" | "law" | "due",
    options: readonly { value: string; label: string }[],
    { help, chosen = wish[name] }: { help?: string; chosen?: unknown } = {},
  ) => (
    <SelectField
      name={name}
      label={t(`filters.names.${name}`)}
      help={help}
      options={options}
      none={t("filters.any")}
      defaultValue={typeof chosen === "string" ? chosen : ""}
    />
  );
  const day = (name: "from" | "to") => (
    <Field
      name={name}
      label={t(`filters.names.${name}`)}
      help={t("filters.dayHelp")}
      defaultValue={typedOf(search[name], wish[name])}
      width="medium"
      autoComplete="off"
    />
  );
  return (
    <>
      {select(
        "status",
        REGISTER_STATUSES.map((value) => ({ value, label: statusWords(t, value) })),
      )}
      {select(
        "event",
        REGISTER_EVENTS.map((value) => ({ value, label: law(`values.event_type.${value}`) })),
      )}
      {select(
        "group",
        groups.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {select(
        "law",
        REGISTER_LAW.map((value) => ({ value, label: t(`filters.law.${value}`) })),
        {
          help: t("filters.lawHelp"),
        },
      )}
      {select(
        "due",
        REGISTER_DUE.map((value) => ({ value, label: t(`filters.due.${value}`) })),
        {
          help: t("filters.dueHelp"),
          chosen: wish.due?.level,
        },
      )}
      <SelectField
        name="sort"
        label={t("filters.order")}
        options={REGISTER_SORTS.map((value) => ({ value, label: t(`filters.sort.${value}`) }))}
        defaultValue={wish.sort ?? "newest"}
      />
      {day("from")}
      {day("to")}
      <ChoiceRow
        type="checkbox"
        name="mine"
        value="1"
        label={t("filters.mine")}
        defaultChecked={wish.mine === "1"}
      />
    </>
  );
}
