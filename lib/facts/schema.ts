import * as z from "zod";
import { ALTERED, id, optionalLine, version } from "@/lib/forms/fields";
import { optionalText } from "@/lib/forms/text-fields";
import { INPUT_FACTS } from "@/lib/law/fact-inputs";

const TYPED = 60;
const NOTE = 1000;
const typed = () => optionalLine(TYPED).optional();

/** What the form of one fact sends; what it means is for `readTypedFact`. */
export const stateFactForm = z.object({
  incidentId: id(),
  fact: z.enum(INPUT_FACTS, { error: ALTERED }),
  version: version(),
  value: typed(),
  time: typed(),
  note: optionalText(NOTE).optional(),
});
