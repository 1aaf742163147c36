import { hostileAddresses } from "./addresses";
import { brokenArchives, hostileArchives, refusedArchives } from "./archives";
import { brokenBodies, hostileBodies } from "./bodies";
import { brokenWorkbooks, refusedWorkbooks } from "./broken-workbooks";
import { hostileEncodings } from "./encodings";
import { hostileHeaders } from "./headers";
import { brokenOutlook, hostileOutlook, refusedOutlook } from "./outlook";
import { brokenPlaces } from "./places";
import { hostileLists } from "./read-files";
import { hostileMails } from "./read-mails";
import { refusedFiles } from "./refused";
import { refusedTexts } from "./refused-texts";
import { brokenTexts, hostileTexts } from "./texts";
import { hostileWorkbooks } from "./workbooks";

/** Every nasty file by what must come of it. */
export const read = {
  mails: hostileMails,
  addresses: hostileAddresses,
  headers: hostileHeaders,
  bodies: hostileBodies,
  encodings: hostileEncodings,
  lists: hostileLists,
  texts: hostileTexts,
  workbooks: hostileWorkbooks,
  archives: hostileArchives,
  outlook: hostileOutlook,
};
export const places = {
  files: brokenPlaces,
  bodies: brokenBodies,
  texts: brokenTexts,
  workbooks: brokenWorkbooks,
  archives: brokenArchives,
  outlook: brokenOutlook,
};
export const refused = {
  files: refusedFiles,
  texts: refusedTexts,
  workbooks: refusedWorkbooks,
  archives: refusedArchives,
  outlook: refusedOutlook,
};
