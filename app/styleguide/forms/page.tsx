import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { PublicShell } from "@/components/frame/public-shell";
import { ActionForm } from "@/components/ui/action-form";
import { Choice } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { PasswordField } from "@/components/ui/password-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { switchStyleguideLanguage } from "../language";
import { tryForm } from "./actions";

export const metadata: Metadata = { title: "フォームの試し" };

export default function FormsPage() {
  return (
    <PublicShell switchLanguage={switchStyleguideLanguage} home="/styleguide" width="text">
      <h1 className="type-title mb-6">フォームの試し</h1>
      <ActionForm action={tryForm} requestId={randomUUID()} label="試し">
        <input type="hidden" name="version" value="7" />
        <Field
          name="name"
          label="名前"
          need="required"
          help="拒む、先に、壊す、進む、と書くと、それぞれの答えが返ります"
        />
        <SelectField
          name="department"
          label="部署"
          none="選んでください"
          options={[
            { value: "sales", label: "営業部" },
            { value: "legal", label: "法務部" },
          ]}
        />
        <Choice
          name="opened"
          label="開きましたか"
          answers={[
            { value: "no", label: "開いていないと、確認できた" },
            { value: "yes", label: "開いた" },
            { value: "unknown", label: "まだ分からない" },
          ]}
        />
        <Choice
          name="told"
          label="伝えたこと"
          several
          answers={[
            { value: "what", label: "何が起きたか" },
            { value: "why", label: "なぜ起きたか" },
          ]}
        />
        <TextareaField name="note" label="聞いたこと" need="optional" limit={200} />
        <PasswordField name="password" label="パスワード" autoComplete="current-password" />
        <div>
          <SubmitButton size="large">記録する</SubmitButton>
        </div>
      </ActionForm>
    </PublicShell>
  );
}
