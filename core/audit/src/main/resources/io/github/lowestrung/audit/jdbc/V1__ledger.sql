-- The tables of a JdbcLedger, for PostgreSQL and H2. May run twice: what is there stays as it is.
-- Whoever runs this by hand can let the application do without the right to create tables. It needs
--   SELECT on all three, INSERT on lowest_rung_record, UPDATE on lowest_rung_head.

CREATE TABLE IF NOT EXISTS lowest_rung_schema (
  version INTEGER NOT NULL PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS lowest_rung_record (
  seq BIGINT NOT NULL PRIMARY KEY,
  record TEXT NOT NULL
);

-- One row, which writers lock, so that one at a time goes on with the chain.
CREATE TABLE IF NOT EXISTS lowest_rung_head (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  seq BIGINT NOT NULL,
  hash VARCHAR(71) NOT NULL
);

INSERT INTO lowest_rung_head (id, seq, hash)
SELECT 1, 0, 'sha256:0000000000000000000000000000000000000000000000000000000000000000'
WHERE NOT EXISTS (SELECT 1 FROM lowest_rung_head);

INSERT INTO lowest_rung_schema (version)
SELECT 1
WHERE NOT EXISTS (SELECT 1 FROM lowest_rung_schema WHERE version = 1);
