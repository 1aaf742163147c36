import Link from "next/link";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { getTranslator } from "@/lib/i18n/translator";

/** What one can do beside a yes; each is a page of its own. */
export const WAYS = ["ask", "take-over", "delegate", "return"] as const;
export type Way = (typeof WAYS)[number];

type Props = { approvalId: string; question: string; mayTakeOver: boolean };

/** ほかの選択: a list of links below a button. */
export async function OtherWays({ approvalId, question, mayTakeOver }: Props) {
  const t = await getTranslator("approvals");
  const ways = WAYS.filter((way) => way !== "take-over" || mayTakeOver);
  return (
    <Menu
      button={
        <>
          <span aria-hidden="true">{t("others")}</span>
          <span className="sr-only">{t("othersOf", { question })}</span>
          <Icon name="chevron-down" size={18} />
        </>
      }
      buttonClassName={`${buttonClass("quiet", "normal")} cursor-pointer whitespace-nowrap`}
      listClassName="absolute top-full right-0 z-20 mt-1 w-56 rounded-8 border border-edge bg-white px-4 py-2"
    >
      <ul>
        {ways.map((way) => (
          <li key={way}>
            <Link
              href={`/approvals/${approvalId}/${way}`}
              prefetch={false}
              className="flex min-h-11 items-center"
            >
              {t(`ways.${way}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
