import { Icon } from "@/components/ui/icon";
import type { Translator } from "@/lib/i18n/translator";

type Props = { t: Translator<"rules">; query: string };

/** Search as a plain GET form: an article or a word. */
export function RuleSearchForm({ t, query }: Props) {
  return (
    <search>
      <form action="/rules" className="relative">
        <input
          type="search"
          name="q"
          maxLength={100}
          defaultValue={query}
          aria-label={t("search")}
          placeholder={t("searchHint")}
          className="h-11 w-full rounded-8 border border-edge bg-white pr-2 pl-12 text-ink placeholder:text-ink2"
        />
        <button
          type="submit"
          aria-label={t("searchAct")}
          className="absolute top-0 left-0 flex size-11 items-center justify-center rounded-8 text-ink2"
        >
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}
