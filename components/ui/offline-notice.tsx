"use client";

import { useSyncExternalStore } from "react";
import { useClientTexts } from "./client-texts";

function subscribe(update: () => void) {
  window.addEventListener("online", update);
  window.addEventListener("offline", update);
  return () => {
    window.removeEventListener("online", update);
    window.removeEventListener("offline", update);
  };
}

/** Says that the connection is gone, where what was typed lies, and what to do. The region is there beforehand. */
export function OfflineNotice() {
  const { forms } = useClientTexts();
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="no-print empty:hidden">
      {!online && (
        <div className="mb-6 rounded-8 border border-edge px-5 py-4">
          <p className="font-bold">{forms.offlineTitle}</p>
          <p className="type-note">{forms.offlineBody}</p>
        </div>
      )}
    </div>
  );
}
