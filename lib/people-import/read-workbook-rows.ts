import { isZip } from "@/lib/intake/sniff-kind";
