import * as z from "zod";
import { id, line, oneOf } from "@/lib/forms/fields";
import { foldMail, foldName, foldPhone } from "@/lib/intake/tables/fold-values";

/** By what somebody is looked up. */
export const LOOK_UPS = ["mail", "phone", "name"] as const;
export type LookUp = { readonly by: (typeof LOOK_UPS)[number]; readonly value: string };

export const lookUpInput = z.strictObject({ incidentId: id(), by: oneOf(LOOK_UPS), value: line(200) });

const FOLDS = { mail: foldMail, phone: foldPhone, name: foldName } as const;

/** What is compared, in one width, case and shape of characters; empty where it cannot be such a value. */
export const foldLookUp = ({ by, value }: LookUp): string => FOLDS[by](value);
