-- CreateEnum
CREATE TYPE "people_change_kind" AS ENUM ('remove', 'items');

-- CreateEnum
CREATE TYPE "people_change_state" AS ENUM ('awaiting', 'approved', 'done', 'returned');

-- CreateTable
CREATE TABLE "people_changes" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "kind" "people_change_kind" NOT NULL,
    "state" "people_change_state" NOT NULL DEFAULT 'awaiting',
    "import_id" UUID,
    "disclosure_id" UUID,
    "item_set_id" UUID,
    "items" "data_item"[] DEFAULT ARRAY[]::"data_item"[],
    "count" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "prepared_by_id" UUID NOT NULL,
    "prepared_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "people_changes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "people_changes_incident_id_prepared_at_idx" ON "people_changes"("incident_id", "prepared_at");

-- AddForeignKey
ALTER TABLE "people_changes" ADD CONSTRAINT "people_changes_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What a change is made of hangs on its kind.
ALTER TABLE "people_changes"
  ADD CONSTRAINT "people_changes_of_its_kind" CHECK (
    ("kind" = 'remove' AND "import_id" IS NOT NULL AND num_nonnulls("disclosure_id", "item_set_id") = 0 AND "items" = '{}')
    OR ("kind" = 'items' AND "import_id" IS NULL AND num_nonnulls("disclosure_id", "item_set_id") = 2 AND "items" <> '{}')
  ),
  ADD CONSTRAINT "people_changes_count" CHECK ("count" > 0),
  ADD CONSTRAINT "people_changes_done" CHECK (("state" = 'done') = ("done_at" IS NOT NULL));
