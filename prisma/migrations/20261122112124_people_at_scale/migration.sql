-- DropForeignKey
ALTER TABLE "parties" DROP CONSTRAINT "parties_person_id_incident_id_fkey";

-- DropIndex
DROP INDEX "parties_disclosure_id_side_pair_idx";

-- DropIndex
DROP INDEX "people_id_incident_id_key";

-- CreateTable
CREATE TABLE "exposure_counts" (
    "incident_id" UUID NOT NULL,
    "principals" INTEGER NOT NULL,
    "recipients" INTEGER NOT NULL,
    "outstanding" INTEGER NOT NULL,
    "by_item" JSONB NOT NULL,
    "groups" JSONB NOT NULL,

    CONSTRAINT "exposure_counts_pkey" PRIMARY KEY ("incident_id")
);

-- CreateTable
CREATE TABLE "party_changes" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,

    CONSTRAINT "party_changes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "party_changes_incident_id_idx" ON "party_changes"("incident_id");

-- CreateIndex
CREATE INDEX "parties_disclosure_id_side_item_set_id_person_id_idx" ON "parties"("disclosure_id", "side", "item_set_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "people_incident_id_id_key" ON "people"("incident_id", "id");

-- AddForeignKey
ALTER TABLE "parties" ADD CONSTRAINT "parties_incident_id_person_id_fkey" FOREIGN KEY ("incident_id", "person_id") REFERENCES "people"("incident_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exposure_counts" ADD CONSTRAINT "exposure_counts_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of companies there are few: an index of nothing would cost as much a row as one of something.
DROP INDEX "parties_company_id_idx";
CREATE INDEX "parties_company_id_idx" ON "parties"("company_id") WHERE "company_id" IS NOT NULL;

-- Whoever changes parties, by whatever way, leaves word that they have to be counted again. Rows of their own, so that
-- nobody waits for anybody.
CREATE FUNCTION "tell_party_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "party_changes" ("incident_id") SELECT DISTINCT "incident_id" FROM "changed";
  RETURN NULL;
END
$$;
CREATE TRIGGER "tell_insert" AFTER INSERT ON "parties" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_party_change"();
CREATE TRIGGER "tell_update" AFTER UPDATE ON "parties" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_party_change"();
CREATE TRIGGER "tell_delete" AFTER DELETE ON "parties" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_party_change"();

-- The kinds of data of an item set as bits, so that those of a person's parties can be put together without a list.
CREATE FUNCTION "item_bits"("items" "data_item"[]) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT COALESCE(bit_or(1::bigint << (array_position(enum_range(NULL::"data_item"), "item") - 1)), 0)
  FROM unnest("items") AS "item"
$$;

-- What stands there already is counted at the first sweep.
INSERT INTO "party_changes" ("incident_id") SELECT DISTINCT "incident_id" FROM "parties";
