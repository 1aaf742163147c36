import { alerts } from "./messages/alerts";
import { approvals } from "./messages/approvals";
import { audit } from "./messages/audit";
import { auth } from "./messages/auth";
import { closing } from "./messages/closing";
import { containment } from "./messages/containment";
import { documents } from "./messages/documents";
import { errors } from "./messages/errors";
import { escalations } from "./messages/escalations";
import { evidence } from "./messages/evidence";
import { exposure } from "./messages/exposure";
import { facts } from "./messages/facts";
import { findings } from "./messages/findings";
import { forms } from "./messages/forms";
import { frame } from "./messages/frame";
import { guide } from "./messages/guide";
import { help } from "./messages/help";
import { home } from "./messages/home";
import { identity } from "./messages/identity";
import { incidents } from "./messages/incidents";
import { input } from "./messages/input";
import { law } from "./messages/law";
import { lawCase } from "./messages/law-case";
import { lawFacts } from "./messages/law-facts";
import { lawProfile } from "./messages/law-profile";
import { lawRegimes } from "./messages/law-regimes";
import { lawRules } from "./messages/law-rules";
import { lawTab } from "./messages/law-tab";
import { mail } from "./messages/mail";
import { organisation } from "./messages/organisation";
import { people } from "./messages/people";
import { peopleImport } from "./messages/people-import";
import { proposals } from "./messages/proposals";
import { questionLaw } from "./messages/question-law";
import { questionWords } from "./messages/question-words";
import { questions } from "./messages/questions";
import { reconciliation } from "./messages/reconciliation";
import { records } from "./messages/records";
import { roles } from "./messages/roles";
import { room } from "./messages/room";
import { rules } from "./messages/rules";
import { staffReports } from "./messages/staff-reports";
import { styleguide } from "./messages/styleguide";
import { styleguideForms } from "./messages/styleguide-forms";
import { styleguideIncident } from "./messages/styleguide-incident";
import { styleguideStates } from "./messages/styleguide-states";
import { timeline } from "./messages/timeline";
import { ui } from "./messages/ui";

/** Every module's texts under its namespace. A new module adds one line here. */
export const catalogue = {
  alerts,
  approvals,
  escalations,
  audit,
  auth,
  guide,
  exposure,
  help,
  identity,
  home,
  questionLaw,
  questionWords,
  questions,
  peopleImport,
  proposals,
  roles,
  room,
  rules,
  organisation,
  law,
  lawCase,
  lawFacts,
  lawProfile,
  lawRegimes,
  lawRules,
  lawTab,
  mail,
  incidents,
  input,
  errors,
  evidence,
  facts,
  findings,
  forms,
  frame,
  staffReports,
  styleguide,
  styleguideForms,
  styleguideIncident,
  styleguideStates,
  ui,
  closing,
  containment,
  documents,
  reconciliation,
  records,
  timeline,
  people,
};

export type Namespace = keyof typeof catalogue;
