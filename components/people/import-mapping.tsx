import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/hidden-field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";
import { COLUMN_KINDS } from "@/lib/people-import/import-columns";
import { problemWords } from "@/lib/people-import/problem-words";
import type { Mapping } from "@/lib/people-import/read-mapping";
import { WORKBOOK } from "@/lib/people-import/schema";
import { ImportColumnFields } from "./import-column-fields";
import { columnWords } from "./import-column-words";
import { ImportFormat } from "./import-format";
import { ImportPreview } from "./import-preview";

/** A wider list has mostly columns that nobody takes over: these are folded away. */
const MANY_COLUMNS = 40;

type Props = {
  mapping: Mapping;
  version: number;
  here: string;
  /** Null where the actor may only look. */
  action: FormAction | null;
  requestId: string;
  /** What sending the columns does. */
  does: string;
  /** Every column, however many there are. */
  isAllShown: boolean;
  t: Translator<"peopleImport">;
  items: Translator<"facts">;
};

/** How a list is read, its first rows, and what each of its columns holds. */
export function ImportMapping(props: Props) {
  const { mapping, here, t } = props;
  const { problem, columns, preview } = mapping;
  const place = problem?.place;
  const where = { line: place?.line ?? place?.row ?? null, column: place?.column ?? null };
  return (
    <div className="flex flex-col gap-10">
      <ImportFormat mapping={mapping} here={here} t={t} />
      {problem && (
        <Notice kind="check" title={t("mapping.cannotBeRead")}>
          {problemWords(t, problem.code, where)}
        </Notice>
      )}
      {!problem && <ImportPreview preview={preview} width={columns.length} t={t} />}
      {!problem && columns.length > 0 && <ColumnsForm {...props} />}
    </div>
  );
}

function ColumnsForm({ mapping, version, here, action, requestId, does, isAllShown, t, items }: Props) {
  const { columns, preview, charset, delimiter, headerRow } = mapping;
  if (!action) return null;
  const isFolded = (at: number) => !isAllShown && at >= MANY_COLUMNS && columns[at] === "unknown";
  const folded = columns.filter((_, at) => isFolded(at)).length;
  return (
    <Section title={t("mapping.columns")}>
      <div className="pt-5">
        <ActionForm
          // What was chosen answers to one way of reading the file.
          key={[charset, delimiter, headerRow, isAllShown].join()}
          action={action}
          requestId={requestId}
          label={t("mapping.columns")}
        >
          <HiddenField name="version" value={version} />
          <HiddenField name="charset" value={charset} />
          <HiddenField name="delimiter" value={delimiter ?? WORKBOOK} />
          <HiddenField name="headerRow" value={headerRow ?? ""} />
          <ImportColumnFields
            columns={columns.map((kind, at) => ({
              label: t("mapping.columnOf", { at: at + 1, heading: preview.headings[at] ?? "" }).trim(),
              kind,
              isHidden: isFolded(at),
            }))}
            options={COLUMN_KINDS.map((kind) => ({ value: kind, label: columnWords({ t, items }, kind) }))}
          />
          {folded > 0 && (
            <p className="type-note text-ink2">
              {t("mapping.unknownMore", { count: folded })}{" "}
              <Link href={`${here}?${new URLSearchParams(addressOf(mapping))}`} className="link">
                {t("mapping.unknownAll")}
              </Link>
            </p>
          )}
          <div>
            <SubmitButton>{does}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </Section>
  );
}

const addressOf = ({ charset, delimiter, headerRow }: Mapping) => ({
  map: "all",
  charset,
  delimiter: delimiter ?? WORKBOOK,
  header: String(headerRow ?? 0),
});
