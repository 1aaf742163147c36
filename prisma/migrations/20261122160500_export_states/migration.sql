-- Nothing was ever written as made, and that its day is over follows from the time.
ALTER TYPE "export_state" RENAME TO "export_state_before";
CREATE TYPE "export_state" AS ENUM ('awaiting', 'approved', 'fetched', 'returned');
ALTER TABLE "people_exports"
  ALTER COLUMN "state" DROP DEFAULT,
  ALTER COLUMN "state" TYPE "export_state" USING ("state"::text::"export_state"),
  ALTER COLUMN "state" SET DEFAULT 'awaiting';
DROP TYPE "export_state_before";
