-- The few recipients in a rare state among very many of a disclosure, in the order of a list.
CREATE INDEX "parties_by_access" ON "parties" ("disclosure_id", "access", "person_id") WHERE "access" IS NOT NULL;
