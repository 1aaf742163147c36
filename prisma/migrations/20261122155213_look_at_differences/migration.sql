-- AlterTable
ALTER TABLE "person_reveals" ADD COLUMN     "difference_id" UUID,
ALTER COLUMN "person_id" DROP NOT NULL;

ALTER TABLE "person_reveals"
  ADD CONSTRAINT "person_reveals_of_one" CHECK (num_nonnulls("person_id", "difference_id") = 1);
