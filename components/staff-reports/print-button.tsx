"use client";

import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

/** Opens the browser's own printing. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button kind="filled" icon={<Icon name="printer" />} onClick={() => window.print()}>
      {label}
    </Button>
  );
}
