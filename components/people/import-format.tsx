import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Sign } from "@/components/ui/sign";
import type { Translator } from "@/lib/i18n/translator";
import { DELIMITERS, LIST_CHARSETS } from "@/lib/people-import/list-format";
import type { Mapping } from "@/lib/people-import/read-mapping";

type Props = { mapping: Mapping; here: string; t: Translator<"peopleImport"> };
type Choice = { readonly value: string; readonly label: string };

/** How the file is read. A form that changes nothing: the page shows what comes out of it. */
export function ImportFormat({ mapping, here, t }: Props) {
  const { charset, delimiter, headerRow, headerChoices, isAsked } = mapping;
  const choices = headerChoices.some(({ row }) => row === headerRow)
    ? headerChoices
    : [...headerChoices, ...(headerRow === null ? [] : [{ row: headerRow, line: headerRow }])];
  const headers = [
    { value: "0", label: t("mapping.noHeader") },
    ...choices.map(({ row, line }) => ({ value: String(row), label: t("mapping.headerAt", { row: line }) })),
  ];
  return (
    <Section title={t("mapping.format")} lead={t("mapping.formatLead")} level="sub">
      <form method="get" action={here} className="flex flex-wrap items-end gap-4 pt-4">
        <input type="hidden" name="map" value="again" />
        {delimiter !== null && (
          <>
            <Select
              name="charset"
              label={t("mapping.charset")}
              chosen={charset}
              choices={LIST_CHARSETS.map((value) => ({ value, label: t(`charsets.${value}`) }))}
            />
            <Select
              name="delimiter"
              label={t("mapping.delimiter")}
              chosen={delimiter}
              choices={DELIMITERS.map((value) => ({ value, label: t(`delimiters.${value}`) }))}
            />
          </>
        )}
        <Select name="header" label={t("mapping.header")} chosen={String(headerRow ?? 0)} choices={headers} />
        <button type="submit" className={buttonClass("outlined")}>
          {t("mapping.again")}
        </button>
        {isAsked && (
          <Link href={`${here}?map=again`} prefetch={false} className="link py-3">
            {t("mapping.back")}
          </Link>
        )}
      </form>
    </Section>
  );
}

type SelectProps = { name: string; label: string; chosen: string; choices: readonly Choice[] };

function Select({ name, label, chosen, choices }: SelectProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1 max-tablet:w-full">
      <label htmlFor={`read-${name}`} className="font-bold">
        {label}
      </label>
      <div className="relative">
        <select
          // Drawn anew where the address asks for another one.
          key={chosen}
          id={`read-${name}`}
          name={name}
          defaultValue={chosen}
          className="block min-h-12 w-full appearance-none rounded-8 border border-edge bg-white pr-11 pl-3.5 text-ink"
        >
          {choices.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <Sign of="chevron-down" className="pointer-events-none absolute top-3.5 right-3.5" />
      </div>
    </div>
  );
}
