import type { DisclosureKind } from "@/lib/db/generated/enums";
import { type FormState, invalid } from "@/lib/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { readTypedMoment } from "../containment/typed-moment";

type Typed = {
  readonly subject: string;
  readonly kind: DisclosureKind;
  readonly reached: "known" | "unknown";
  readonly day: string;
  readonly time: string;
};

/** What was typed about a disclosure, its time read; a form state where that cannot be read. */
export async function readAbout(form: FormData, { day, time, reached, ...about }: Typed) {
  const moment = day.trim() || time.trim() ? await readMomentOf(form, { day, time }) : null;
  if (moment && "status" in moment) return moment;
  return { ...about, recipientsUnknown: reached === "unknown", occurredAt: moment };
}

/** A moment as it was typed; a form state where it cannot be read. */
export async function readMomentOf(
  form: FormData,
  typed: { readonly day: string; readonly time: string },
): Promise<Date | FormState> {
  const read = readTypedMoment(typed);
  if (read.ok) return read.instant;
  const t = await getTranslator("records");
  return invalid(form, { [read.part]: t(`problems.${read.code}`) });
}
