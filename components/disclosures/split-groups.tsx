import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { DataItem, DisclosureKind } from "@/lib/db/generated/enums";
import type { ItemGroup } from "@/lib/exposure/get-disclosure";
import type { AccessGroup, ListGroup } from "@/lib/exposure/get-split-group";
import { MOST_SPLIT } from "@/lib/exposure/schema";
import { groupCode } from "@/lib/exposure/split-group";
import type { Translator } from "@/lib/i18n/translator";

type Props = {
  t: Translator<"exposure">;
  items: Translator<"facts">;
  words: Translator<"incidents">;
  files: ReadonlyMap<string, string>;
  kind: DisclosureKind;
  groups: readonly ItemGroup[];
  lists: readonly ListGroup[];
  states: readonly AccessGroup[];
  /** The page that shows a group before it is split off. */
  splitAt: string;
  groupAt: (code: string) => string;
};

/** By what many can be split off at once; each leads to a page that shows them first. */
export function SplitGroups(props: Props) {
  const { t, items, words, files, kind, groups, lists, states, splitAt, groupAt } = props;
  const say = (codes: readonly DataItem[]) =>
    codes.map((code) => items(`items.${code}`)).join(items("separator"));
  const ways = [
    ...groups.map(({ id, items: codes, people }) => ({
      code: groupCode({ by: "items", itemSetId: id }),
      says: t("many.items", { items: say(codes), count: people }),
    })),
    ...lists.map(({ group, evidenceId, people }) => ({
      code: groupCode(group),
      says: t("many.list", { file: files.get(evidenceId) ?? t("many.file"), count: people }),
    })),
    ...states.map(({ access, parties }) => ({
      code: groupCode({ by: "access", access }),
      says: t("many.access", { state: words(`access.${access}`), count: parties }),
    })),
  ];
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="type-note">{t("many.lead")}</p>
        <p className="type-note">{t("many.limit", { most: MOST_SPLIT })}</p>
        {kind === "paired" && <p className="type-note">{t("many.isPaired")}</p>}
      </div>
      <ul>
        {ways.map(({ code, says }) => (
          <li key={code} className="border-b border-rule">
            <a href={groupAt(code)} className="link inline-block py-2.5">
              {says}
            </a>
          </li>
        ))}
      </ul>
      {kind === "paired" && (
        <form
          method="get"
          action={splitAt}
          aria-label={t("many.pairs")}
          className="flex flex-wrap items-end gap-4"
        >
          <Field
            name="pairFrom"
            label={t("many.from")}
            width="short"
            inputMode="numeric"
            autoComplete="off"
          />
          <Field name="pairTo" label={t("many.to")} width="short" inputMode="numeric" autoComplete="off" />
          <Button type="submit" kind="outlined">
            {t("many.go")}
          </Button>
        </form>
      )}
    </div>
  );
}
