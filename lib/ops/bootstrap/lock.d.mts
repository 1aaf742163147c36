import type { ProcessIdentity } from "./processes.mjs";

export type Lock<Note> =
  | { readonly release: () => void; readonly holder?: undefined }
  | { readonly holder: ProcessIdentity & Partial<Note>; readonly release?: undefined };

export function takeLock<Note extends object>(path: string, note?: Note): Lock<Note>;
export function waitForLock(path: string, waiting?: (holder: ProcessIdentity) => void): Promise<() => void>;
export function readLock(path: string): unknown;
