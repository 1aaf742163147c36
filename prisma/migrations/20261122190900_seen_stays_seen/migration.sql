-- Recipients of whom it was recorded that they looked, and after it that it was recovered.
UPDATE "parties" SET "access" = 'recovered_opened'
WHERE "access" = 'recovered' AND EXISTS (
  SELECT FROM "step_records" AS heard JOIN "parties" AS part ON part."id" = heard."party_id"
  WHERE heard."incident_id" = "parties"."incident_id" AND heard."kind" = 'deletion'
    AND split_part(heard."outcome", '.', 1) IN ('viewed', 'deleted')
    AND NOT EXISTS (SELECT FROM "step_records" WHERE "supersedes_id" = heard."id")
    AND part."side" = 'recipient' AND (
      part."id" = "parties"."id" OR part."person_id" = "parties"."person_id"
      OR part."company_id" = "parties"."company_id"
    )
);
