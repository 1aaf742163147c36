import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import { getTranslator } from "@/lib/i18n/translator";

type Lead = { readonly id: string; readonly name: string };

type Props = {
  supervisors: readonly Lead[];
  group?: { readonly name: string; readonly supervisorId: string | null; readonly deputyId: string | null };
};

/** Name, supervisor and deputy of a group. */
export async function GroupFields({ supervisors, group }: Props) {
  const t = await getTranslator("organisation");
  const options = supervisors.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Field
        name="name"
        label={t("groups.name")}
        help={t("groups.nameHelp")}
        defaultValue={group?.name}
        width="medium"
        autoComplete="off"
      />
      <SelectField
        name="supervisorId"
        label={t("groups.supervisor")}
        help={supervisors.length > 0 ? t("groups.supervisorHelp") : t("groups.noSupervisors")}
        none={t("groups.nobody")}
        defaultValue={group?.supervisorId ?? ""}
        options={options}
      />
      <SelectField
        name="deputyId"
        label={t("groups.deputy")}
        help={t("groups.deputyHelp")}
        none={t("groups.nobody")}
        defaultValue={group?.deputyId ?? ""}
        options={options}
      />
    </>
  );
}
