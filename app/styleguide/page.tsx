import type { Metadata } from "next";
import { AppShell } from "@/components/frame/app-shell";
import { PrintHeader } from "@/components/ui/print-header";
import { getTranslator } from "@/lib/i18n/translator";
import { Answers } from "./answers";
import { Pair } from "./board";
import { Buttons } from "./buttons";
import { Evidence } from "./evidence";
import { Fields } from "./fields";
import { Incident } from "./incident";
import { switchStyleguideLanguage } from "./language";
import { Look } from "./look";
import { Situations } from "./situations";
import { Tables } from "./tables";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator("styleguide");
  return { title: t("title") };
}

export default async function StyleguidePage() {
  const t = await getTranslator("styleguide");
  return (
    <AppShell
      user={{ name: t("user"), role: t("role") }}
      help="/styleguide?help"
      search="/styleguide"
      actions={{ signOut: "/styleguide", switchLanguage: switchStyleguideLanguage }}
      acts={[
        { href: "/styleguide?new", label: t("register"), icon: "plus" },
        { href: "/styleguide?bell", label: t("notices"), icon: "bell", count: 2 },
      ]}
      main={[
        { href: "/styleguide", label: t("homePlace"), icon: "house" },
        { href: "/styleguide?incidents", label: t("incidents"), icon: "folder-open" },
        { href: "/styleguide?approvals", label: t("approvals"), icon: "stamp", count: 1 },
        {
          href: "/styleguide?people",
          label: t("people"),
          shortLabel: t("peopleShort"),
          icon: "phone",
          count: 6,
        },
        { href: "/styleguide?reports", label: t("reports"), icon: "file-text" },
      ]}
      tools={[
        { href: "/styleguide/forms", label: t("forms"), icon: "pencil" },
        { href: "/styleguide?rules", label: t("rules"), icon: "scale" },
        { href: "/styleguide?settings", label: t("settings"), icon: "settings" },
      ]}
    >
      <PrintHeader reference="/styleguide" mark={t("mark")} by={t("user")} now={new Date()} />
      <h1 tabIndex={-1} className="type-act mb-6">
        {t("title")}
      </h1>
      <div className="flex flex-col gap-10">
        <Look />
        <Buttons />
        <Pair>
          <Fields />
        </Pair>
        <Answers />
        <Situations />
        <Incident />
        <Evidence />
        <Tables />
      </div>
    </AppShell>
  );
}
