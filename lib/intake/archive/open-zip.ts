import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
