import { runSupervisor } from "./supervisor/run-supervisor";

void runSupervisor({ development: false });
