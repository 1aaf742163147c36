"use client";

import { useFormSituation } from "./form-context";
import { Sign } from "./sign";

/** Says that it is done, politely and at the same place; the region stands there before it has something to say. */
export function FormDone() {
  const { state } = useFormSituation();
  return (
    <div role="status" className="empty:hidden">
      {state.status === "done" && (
        <p className="flex gap-2 text-done">
          <Sign of="check" className="mt-1" />
          {state.message}
        </p>
      )}
    </div>
  );
}
