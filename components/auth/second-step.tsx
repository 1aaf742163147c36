import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { CodeField } from "@/components/ui/code-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";

type Props = { kind: "code" | "recovery"; action: FormAction; next: string };

/** One code field, the way to the other kind of code, and the way back. */
export async function SecondStep({ kind, action, next }: Props) {
  const t = await getTranslator("auth");
  const other = kind === "code" ? "recovery" : "code";
  return (
    <>
      <h1 className="type-act">{t(`${kind}.title`)}</h1>
      <p className="mt-2 mb-8">{t(`${kind}.lead`)}</p>
      <ActionForm action={action}>
        <input type="hidden" name="next" value={next} />
        <CodeField
          name="code"
          label={t(`${kind}.label`)}
          kind={kind === "code" ? "digits" : "letters"}
          help={kind === "recovery" ? t("recovery.example") : undefined}
        />
        <div>
          <SubmitButton size="large">{t("code.submit")}</SubmitButton>
        </div>
      </ActionForm>
      <p className="mt-8 flex flex-col items-start gap-1">
        <Link
          className="link inline-flex min-h-11 items-center"
          prefetch={false}
          href={`/sign-in/${other}?next=${encodeURIComponent(next)}`}
        >
          {t(kind === "code" ? "code.useRecovery" : "code.useApp")}
        </Link>
        <Link className="link inline-flex min-h-11 items-center" prefetch={false} href="/sign-in">
          {t("code.backToStart")}
        </Link>
      </p>
      {kind === "recovery" && <p className="type-note mt-4 text-ink2">{t("recovery.none")}</p>}
    </>
  );
}
