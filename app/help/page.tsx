import { PublicShell } from "@/components/frame/public-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { getTranslator } from "@/lib/i18n/translator";
import { switchLanguage } from "../switch-language";

export async function generateMetadata() {
  return { title: (await getTranslator("help"))("title") };
}

/** Holds nothing of anybody, so it can be read without signing in: that is when it is needed most. */
export default async function HelpPage() {
  const t = await getTranslator("help");
  const sections = [
    ["first", [t("first")]],
    ["signIn", [t("password"), t("phone"), t("ended")]],
    ["keyboard", [t("keyboard")]],
    ["privacy", [t("privacy")]],
  ] as const;
  return (
    <PublicShell switchLanguage={switchLanguage} width="text">
      <h1 className="type-act mb-8">{t("title")}</h1>
      <div className="flex flex-col gap-8">
        {sections.map(([name, paragraphs]) => (
          <section key={name} aria-labelledby={name}>
            <h2 id={name} className="type-section">
              {t(`${name}Title`)}
            </h2>
            {paragraphs.map((text) => (
              <p key={text} className="mt-3">
                {text}
              </p>
            ))}
          </section>
        ))}
        <div>
          <ButtonLink href="/" kind="outlined">
            {t("back")}
          </ButtonLink>
        </div>
      </div>
    </PublicShell>
  );
}
