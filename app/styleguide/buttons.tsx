import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Menu } from "@/components/ui/menu";
import { getTranslator } from "@/lib/i18n/translator";
import { Board } from "./board";

/** Buttons, a link, and the menu of other choices. */
export async function Buttons() {
  const t = await getTranslator("styleguide");
  const entry = "flex min-h-11 w-full items-center px-4 text-left hover:bg-solid-gray-50";
  return (
    <Board title={t("buttons")} lead={t("buttonsLead")}>
      <div className="flex flex-wrap items-center gap-5">
        <Button kind="filled" size="large">
          {t("readReport")}
        </Button>
        <Button kind="outlined">{t("sendBack")}</Button>
        <Button>{t("copyIt")}</Button>
        <Button kind="chosen" aria-pressed="true">
          {t("chosen")}
        </Button>
        <Menu
          button={
            <>
              {t("otherChoices")}
              <Icon name="chevron-down" size={18} />
            </>
          }
          buttonClassName={buttonClass("quiet", "normal")}
          listClassName="absolute z-10 mt-1 w-56 rounded-8 border border-edge bg-white py-2"
        >
          <button type="button" className={entry}>
            {t("askBack")}
          </button>
          <button type="button" className={entry}>
            {t("takeOver")}
          </button>
          <button type="button" className={entry}>
            {t("delegate")}
          </button>
        </Menu>
        <a href="#main" className="link">
          {t("otherWay")}
        </a>
      </div>
    </Board>
  );
}
