import * as arrowDown from "lucide-react/icons/arrow-down";
import * as arrowLeft from "lucide-react/icons/arrow-left";
import * as arrowRight from "lucide-react/icons/arrow-right";
import * as bell from "lucide-react/icons/bell";
import * as building2 from "lucide-react/icons/building-complex";
import * as calendar from "lucide-react/icons/calendar";
import * as chartColumn from "lucide-react/icons/chart-column";
import * as chevronDown from "lucide-react/icons/chevron-down";
import * as chevronLeft from "lucide-react/icons/chevron-left";
import * as chevronRight from "lucide-react/icons/chevron-right";
import * as circleCheck from "lucide-react/icons/circle-check";
import * as circleAlert from "lucide-react/icons/circle-exclamation-point";
import * as circleQuestionMark from "lucide-react/icons/circle-question-mark";
import * as clock from "lucide-react/icons/clock";
import * as copy from "lucide-react/icons/copy";
import * as download from "lucide-react/icons/download";
import * as ellipsis from "lucide-react/icons/ellipsis";
import * as externalLink from "lucide-react/icons/external-link";
import * as eye from "lucide-react/icons/eye";
import * as fileText from "lucide-react/icons/file-text";
import * as files from "lucide-react/icons/files";
import * as flag from "lucide-react/icons/flag";
import * as folderOpen from "lucide-react/icons/folder-open";
import * as gitCompare from "lucide-react/icons/git-compare";
import * as house from "lucide-react/icons/house";
import * as keyRound from "lucide-react/icons/key-round";
import * as languages from "lucide-react/icons/languages";
import * as lock from "lucide-react/icons/lock";
import * as logOut from "lucide-react/icons/log-out";
import * as mail from "lucide-react/icons/mail";
import * as paperclip from "lucide-react/icons/paperclip";
import * as pencil from "lucide-react/icons/pencil";
import * as phone from "lucide-react/icons/phone";
import * as phoneCall from "lucide-react/icons/phone-call";
import * as plus from "lucide-react/icons/plus";
import * as printer from "lucide-react/icons/printer";
import * as refreshCw from "lucide-react/icons/refresh-cw";
import * as scale from "lucide-react/icons/scale";
import * as search from "lucide-react/icons/search";
import * as send from "lucide-react/icons/send";
import * as settings from "lucide-react/icons/settings";
import * as shieldCheck from "lucide-react/icons/shield-check";
import * as stamp from "lucide-react/icons/stamp";
import * as trash2 from "lucide-react/icons/trash";
import * as triangleAlert from "lucide-react/icons/triangle-exclamation-point";
import * as undo2 from "lucide-react/icons/undo-2";
import * as user from "lucide-react/icons/user";
import * as userCheck from "lucide-react/icons/user-check";
import * as userPlus from "lucide-react/icons/user-plus";
import * as userRound from "lucide-react/icons/user-round";
import * as users from "lucide-react/icons/users";
import * as wifiOff from "lucide-react/icons/wifi-off";
import * as x from "lucide-react/icons/x";

const modules = {
  "arrow-left": arrowLeft,
  "arrow-right": arrowRight,
  "arrow-down": arrowDown,
  bell,
  "building-2": building2,
  calendar,
  "chart-column": chartColumn,
  "chevron-down": chevronDown,
  "chevron-left": chevronLeft,
  "chevron-right": chevronRight,
  "circle-alert": circleAlert,
  "circle-check": circleCheck,
  "circle-question-mark": circleQuestionMark,
  clock,
  copy,
  download,
  ellipsis,
  "external-link": externalLink,
  eye,
  "file-text": fileText,
  files,
  flag,
  "folder-open": folderOpen,
  "git-compare": gitCompare,
  house,
  "key-round": keyRound,
  languages,
  "log-out": logOut,
  lock,
  mail,
  paperclip,
  pencil,
  phone,
  "phone-call": phoneCall,
  plus,
  printer,
  "refresh-cw": refreshCw,
  scale,
  search,
  send,
  settings,
  "shield-check": shieldCheck,
  stamp,
  "trash-2": trash2,
  "triangle-alert": triangleAlert,
  "undo-2": undo2,
  user,
  "user-check": userCheck,
  "user-plus": userPlus,
  "user-round": userRound,
  users,
  "wifi-off": wifiOff,
  x,
} as const;

export type IconName = keyof typeof modules;

type Shape = readonly (readonly [tag: string, attributes: Record<string, string>])[];

/**
 * The lines of an icon. The library exports them beside a component that would be sent to the browser with its
 * data; a test holds that every name here has lines.
 */
export function iconShape(name: IconName): Shape {
  const module: object = modules[name];
  return "__iconData" in module ? (module.__iconData as { node: Shape }).node : [];
}

export const iconNames = Object.keys(modules) as IconName[];
