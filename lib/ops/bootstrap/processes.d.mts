export type ProcessIdentity = { readonly pid: number; readonly startedAt: string };
export function identify(pid?: number): ProcessIdentity | null;
export function lives(identity: ProcessIdentity | null | undefined): boolean;
