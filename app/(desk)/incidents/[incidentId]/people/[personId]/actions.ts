"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { FormState } from "@/lib/form-state";
import { personAddress, readPair } from "@/lib/people/person-address";
import { lookAtPerson } from "./look-at-person";

export async function reveal(
  incidentId: string,
  personId: string,
  cameFrom: string | null,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  return lookAtPerson({ incidentId, personId }, form, () => {
    const pair = readPair({ from: "same", pair: cameFrom ?? undefined });
    revalidatePath(personAddress(incidentId, personId));
    redirect(personAddress(incidentId, personId, { pair, done: "revealed" }));
  });
}
