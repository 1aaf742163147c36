import { randomUUID } from "node:crypto";
import { ActionForm } from "@/components/ui/action-form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import type { Translator } from "@/lib/i18n/translator";

type Props = { evidenceId: string; action: FormAction; t: Translator<"proposals"> };

/** Asks for the password of a locked file; it is used once and kept nowhere. */
export function UnlockForm({ evidenceId, action, t }: Props) {
  return (
    <div className="mt-6 border-t border-line pt-4">
      <h3 className="type-sub">{t("unlock.title")}</h3>
      <p className="type-note mb-4 text-ink2">{t("unlock.help")}</p>
      <ActionForm action={action} requestId={randomUUID()} label={t("unlock.title")}>
        <input type="hidden" name="evidenceId" value={evidenceId} />
        <PasswordField name="password" label={t("unlock.password")} autoComplete="off" />
        <div>
          <SubmitButton kind="outlined">{t("unlock.submit")}</SubmitButton>
        </div>
      </ActionForm>
      <p className="type-note mt-3 text-ink2">{t("unlock.otherWay")}</p>
    </div>
  );
}
