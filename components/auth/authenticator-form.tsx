import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { CodeField } from "@/components/ui/code-field";
import { ShownSecrets } from "@/components/ui/shown-secrets";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { TotpPicture } from "./totp-picture";

/** `setup` is null once the app is bound: the answer with the recovery codes draws the page again. */
type Props = {
  action: FormAction;
  setup: { readonly secret: string; readonly address: string } | null;
  onward: string;
};

/** The picture to scan, the first code, and then the recovery codes in place of both. */
export async function AuthenticatorForm({ action, setup, onward }: Props) {
  return (
    <ActionForm action={action} whenShown={<RecoveryCodes onward={onward} />}>
      {setup ? <SetUp {...setup} /> : <Bound onward={onward} />}
    </ActionForm>
  );
}

async function SetUp({ secret, address }: NonNullable<Props["setup"]>) {
  const t = await getTranslator("auth");
  return (
    <>
      <h1 className="type-act -mb-4">{t("enrol.title")}</h1>
      <p>{t("enrol.lead")}</p>
      <TotpPicture address={address} label={t("enrol.picture")} />
      <div className="type-note text-ink2">
        <p>{t("enrol.apps")}</p>
        <p className="mt-2">{t("enrol.manual")}</p>
        <p className="mt-1 font-mono text-base break-all text-ink" translate="no">
          {secret.match(/.{1,4}/g)?.join(" ")}
        </p>
      </div>
      <CodeField name="code" label={t("code.label")} help={t("enrol.firstCode")} />
      <div>
        <SubmitButton size="large">{t("enrol.submit")}</SubmitButton>
      </div>
    </>
  );
}

async function Bound({ onward }: { onward: string }) {
  const t = await getTranslator("auth");
  return (
    <>
      <h1 className="type-act">{t("enrol.done")}</h1>
      <div>
        <ButtonLink href={onward} kind="filled" size="large">
          {t("enrol.onward")}
        </ButtonLink>
      </div>
    </>
  );
}

/** Recovery codes, shown this one time, and the way on. */
export async function RecoveryCodes({ onward }: { onward: string }) {
  const t = await getTranslator("auth");
  return (
    <>
      <div role="status">
        <h1 className="type-act">{t("enrol.codesTitle")}</h1>
      </div>
      <p>{t("enrol.codesLead")}</p>
      <ShownSecrets name={t("recovery.label")} />
      <p className="type-note text-ink2">{t("enrol.codesOnce")}</p>
      <div>
        <ButtonLink href={onward} kind="filled" size="large">
          {t("enrol.goOn")}
        </ButtonLink>
      </div>
    </>
  );
}
