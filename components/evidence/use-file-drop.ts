"use client";

import { type DragEvent, useEffect, useState } from "react";

const hasFiles = ({ dataTransfer }: { readonly dataTransfer: DataTransfer | null }) =>
  dataTransfer?.types.includes("Files") ?? false;

/** Files that are dropped on an element. Dropped beside it they do nothing: a browser would open them in our place. */
export function useFileDrop(onFiles: (files: FileList) => void) {
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const hold = (event: globalThis.DragEvent) => {
      if (hasFiles(event)) event.preventDefault();
    };
    window.addEventListener("dragover", hold);
    window.addEventListener("drop", hold);
    return () => {
      window.removeEventListener("dragover", hold);
      window.removeEventListener("drop", hold);
    };
  }, []);

  return {
    isOver,
    onDragOver: (event: DragEvent) => setIsOver(hasFiles(event)),
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      setIsOver(false);
      if (hasFiles(event)) onFiles(event.dataTransfer.files);
    },
  };
}
