-- What a person adds to a certificate; one that has nothing added has no row. Tags are a list, one a line.
CREATE TABLE certificate_marks (
    certificate TEXT NOT NULL PRIMARY KEY REFERENCES certificates (id),
    archived INTEGER NOT NULL,
    tags TEXT NOT NULL,
    row_sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE views (
    name TEXT NOT NULL PRIMARY KEY,
    json TEXT NOT NULL,
    row_sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Who signed: what many certificates have in common. A row is added with the first of them and never changes.
CREATE TABLE certificate_authorities (
    id INTEGER NOT NULL PRIMARY KEY,
    issuer TEXT NOT NULL,
    environment TEXT NOT NULL,
    issuer_dn TEXT NOT NULL,
    row_sum INTEGER NOT NULL
) STRICT;

-- All that lists, filters, searches and counts look at, of 256 certificates in each row (docs/technical.md has the
-- form). It follows from the tables above and is written in the same transaction; a process that keeps it in memory
-- reads again only the rows whose version it has not seen.
CREATE TABLE catalogue (
    leaf INTEGER NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    facts BLOB NOT NULL,
    names BLOB NOT NULL,
    tags TEXT NOT NULL,
    row_sum INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX catalogue_by_version ON catalogue (version);

-- Names are found in the catalogue; the full-text index keeps what would be too large there: serial number and
-- fingerprint. Its rowid is certificates.number.
DROP INDEX certificates_by_expiry;
DROP TABLE certificate_search;
CREATE VIRTUAL TABLE certificate_search USING fts5 (searched, content = '', tokenize = 'trigram');
