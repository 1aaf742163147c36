-- Given back by somebody who is known to have looked. Used by the next migration: a new value is not there before the
-- end of the transaction that adds it.
ALTER TYPE "access_state" ADD VALUE 'recovered_opened';
