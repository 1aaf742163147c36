import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select-field";
import type { Grant, Language, Role } from "@/lib/db/generated/enums";
import { getTranslator } from "@/lib/i18n/translator";
import { GRANTS, LANGUAGES, ROLES } from "@/lib/organisation/schema";
import { RoleNames } from "./role-names";

type Props = {
  groups: readonly { readonly id: string; readonly name: string }[];
  person?: {
    readonly name: string;
    readonly email: string;
    readonly roles: readonly Role[];
    readonly grants: readonly Grant[];
    readonly groupId: string | null;
    readonly language: Language | null;
  };
  /** The own page: nobody gives themselves rights, so they are shown and sent along as they are. */
  own?: boolean;
};

/** What is known of somebody who works here, as fields. */
export async function PersonFields({ groups, person, own = false }: Props) {
  const t = await getTranslator("organisation");
  return (
    <>
      <Field
        name="name"
        label={t("person.name")}
        defaultValue={person?.name}
        width="medium"
        autoComplete="off"
      />
      <Field
        name="email"
        type="email"
        label={t("person.email")}
        help={t("person.emailHelp")}
        defaultValue={person?.email}
        autoComplete="off"
        spellCheck={false}
      />
      {person && own ? <OwnRights {...person} /> : <Rights roles={person?.roles} grants={person?.grants} />}
      <SelectField
        name="groupId"
        label={t("person.group")}
        help={t("person.groupHelp")}
        none={t("person.noGroup")}
        defaultValue={person?.groupId ?? ""}
        options={groups.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="language"
        label={t("person.language")}
        none={t("person.browserLanguage")}
        defaultValue={person?.language ?? ""}
        options={LANGUAGES.map((value) => ({ value, label: t(`person.${value}`) }))}
      />
    </>
  );
}

async function Rights({ roles, grants }: { roles?: readonly Role[]; grants?: readonly Grant[] }) {
  const [t, names] = await Promise.all([getTranslator("organisation"), getTranslator("roles")]);
  const answer = (value: Role | Grant) => ({ value, label: names(value), help: t(`roleHelp.${value}`) });
  return (
    <>
      <Choice
        name="roles"
        several
        label={t("person.roles")}
        help={t("person.rolesHelp")}
        answers={ROLES.map(answer)}
        chosen={roles}
      />
      <Choice
        name="grants"
        several
        label={t("person.grants")}
        help={t("person.grantsHelp")}
        answers={GRANTS.map(answer)}
        chosen={grants}
      />
    </>
  );
}

async function OwnRights({ roles, grants }: { roles: readonly Role[]; grants: readonly Grant[] }) {
  const t = await getTranslator("organisation");
  return (
    <div>
      <p className="font-bold">{t("person.roles")}</p>
      <p>
        <RoleNames held={[...roles, ...grants]} />
      </p>
      <p className="type-note text-ink2">{t("person.ownRights")}</p>
      {roles.map((role) => (
        <input key={role} type="hidden" name="roles" value={role} />
      ))}
      {grants.map((grant) => (
        <input key={grant} type="hidden" name="grants" value={grant} />
      ))}
    </div>
  );
}
