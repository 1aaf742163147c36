"use client";

import { FieldError, inputClass } from "@/components/ui/field-frame";
import { useField, useFormSituation } from "@/components/ui/form-context";
import type { Option } from "@/components/ui/select-field";
import { Sign } from "@/components/ui/sign";

export type ColumnChoice = {
  /** 3列目 メールアドレス */
  readonly label: string;
  readonly kind: string;
  /** Not shown, and still sent: the columns are told by their order. */
  readonly isHidden: boolean;
};

type Props = { columns: readonly ColumnChoice[]; options: readonly Option[] };

/** A choice for each column of the file, all under one name, in the order of the file. */
export function ImportColumnFields({ columns, options }: Props) {
  const { state } = useFormSituation();
  const field = useField("columns");
  const kept = "values" in state ? state.values.columns : undefined;
  return (
    <div>
      {field.error && <FieldError id={field.errorId}>{field.error}</FieldError>}
      <div className="grid gap-x-8 gap-y-5 tablet:grid-cols-2">
        {columns.map(({ label, kind, isHidden }, at) => {
          const value = kept?.[at] ?? kind;
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file.
          if (isHidden) return <input key={at} type="hidden" name="columns" value={value} />;
          const id = at === 0 ? field.id : `${field.id}-${at + 1}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file.
            <div key={at} className="flex min-w-0 flex-col gap-1">
              <label htmlFor={id} className="font-bold break-words" translate="no">
                {label}
              </label>
              <div className="relative">
                <select
                  id={id}
                  name="columns"
                  defaultValue={value}
                  aria-describedby={field.error ? field.errorId : undefined}
                  className={inputClass(at === 0 ? field.error : undefined, "appearance-none pr-11")}
                >
                  {options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </select>
                <Sign of="chevron-down" className="pointer-events-none absolute top-3.5 right-3.5" />
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
