import { audit } from "./messages/audit";
import { auth } from "./messages/auth";
import { errors } from "./messages/errors";
import { forms } from "./messages/forms";
import { frame } from "./messages/frame";
import { help } from "./messages/help";
import { home } from "./messages/home";
import { input } from "./messages/input";
import { organisation } from "./messages/organisation";
import { roles } from "./messages/roles";
import { styleguide } from "./messages/styleguide";
import { styleguideForms } from "./messages/styleguide-forms";
import { styleguideIncident } from "./messages/styleguide-incident";
import { styleguideStates } from "./messages/styleguide-states";
import { ui } from "./messages/ui";

/** Every module's texts under its namespace. A new module adds one line here. */
export const catalogue = {
  audit,
  auth,
  help,
  home,
  roles,
  organisation,
  input,
  errors,
  forms,
  frame,
  styleguide,
  styleguideForms,
  styleguideIncident,
  styleguideStates,
  ui,
};

export type Namespace = keyof typeof catalogue;
