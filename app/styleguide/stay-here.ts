"use server";

/** The styleguide has nobody to sign out. */
export async function stayHere(): Promise<void> {}
