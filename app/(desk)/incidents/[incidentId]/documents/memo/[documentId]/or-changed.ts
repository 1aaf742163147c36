import { DocumentChanged } from "@/lib/documents/open-document";

/** What is read, or that it is not what was frozen. */
export async function orChanged<Value>(read: () => Promise<Value>): Promise<Value | "changed"> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DocumentChanged) return "changed";
    throw error;
  }
}
