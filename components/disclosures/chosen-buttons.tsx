import { Button } from "@/components/ui/button";
import type { Translator } from "@/lib/i18n/translator";
import { CHOSEN_FORM } from "./party-name";

type Props = { t: Translator<"exposure">; canSetAccess?: boolean };

/** What can be done with all who are chosen. */
export function ChosenButtons({ t, canSetAccess }: Props) {
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      {canSetAccess && (
        <Button type="submit" form={CHOSEN_FORM} name="go" value="access" kind="outlined">
          {t("one.setAccess")}
        </Button>
      )}
      <Button type="submit" form={CHOSEN_FORM} name="go" value="split">
        {t("one.split")}
      </Button>
    </div>
  );
}
