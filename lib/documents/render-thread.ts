import { parentPort, workerData } from "node:worker_threads";
import type { Printable } from "./document-content";
import type { DocumentFormat } from "./document-kinds";

/** What the thread is given. */
export type Asked = { readonly printable: Printable; readonly format: DocumentFormat };

const { printable, format }: Asked = workerData;

/** One file, then the thread ends. What only one format needs is loaded for that one. */
async function render(): Promise<Uint8Array> {
  if (format === "pdf") return (await import("./render-pdf")).renderPdf(printable);
  return (await import("./render-docx")).renderDocx(printable);
}

render().then((bytes) => parentPort?.postMessage(bytes));
