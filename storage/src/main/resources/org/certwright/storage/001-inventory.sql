-- Every row carries a checksum over its columns, because SQLite has none of its own: a bit that flips on the disk is
-- found when the row is read. Lists and maps are text with one line an item. No column holds a secret; *_vault_ref
-- names a record of the vault. Released migrations are never edited.

CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    row_sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE issuers (
    name TEXT NOT NULL PRIMARY KEY,
    directory TEXT NOT NULL,
    environment TEXT NOT NULL,
    account_key_spec TEXT NOT NULL,
    account_vault_ref TEXT NOT NULL,
    account TEXT NOT NULL,
    contacts TEXT NOT NULL,
    terms_of_service TEXT,
    external_account TEXT,
    trust_anchor_pem TEXT,
    preferred_chain TEXT,
    created TEXT NOT NULL,
    row_sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dns_credentials (
    name TEXT NOT NULL PRIMARY KEY,
    provider TEXT NOT NULL,
    zones TEXT NOT NULL,
    settings TEXT NOT NULL,
    field_vault_refs TEXT NOT NULL,
    created TEXT NOT NULL,
    row_sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE plans (
    hash TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    json TEXT NOT NULL,
    created TEXT NOT NULL,
    expires TEXT NOT NULL,
    row_sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE operations (
    id TEXT NOT NULL PRIMARY KEY,
    plan TEXT NOT NULL REFERENCES plans (hash),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    approval TEXT NOT NULL,
    problem_json TEXT,
    retry_at TEXT,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    row_sum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX operations_by_plan ON operations (plan);
CREATE INDEX operations_by_created ON operations (created, id);
CREATE INDEX operations_unfinished ON operations (created, id) WHERE state IN ('RUNNING', 'PARKED');

CREATE TABLE journal (
    operation TEXT NOT NULL REFERENCES operations (id),
    seq INTEGER NOT NULL,
    step TEXT NOT NULL,
    phase TEXT NOT NULL,
    detail TEXT NOT NULL,
    at TEXT NOT NULL,
    row_sum INTEGER NOT NULL,
    PRIMARY KEY (operation, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE debts (
    id INTEGER PRIMARY KEY,
    operation TEXT NOT NULL REFERENCES operations (id),
    dns_credential TEXT NOT NULL,
    record_name TEXT NOT NULL,
    zone TEXT NOT NULL,
    value TEXT NOT NULL,
    paid INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    next_attempt TEXT,
    row_sum INTEGER NOT NULL,
    UNIQUE (operation, dns_credential, record_name, zone, value)
) STRICT;

CREATE INDEX debts_unpaid ON debts (id) WHERE paid = 0;

CREATE TABLE certificates (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    names TEXT NOT NULL,
    issuer TEXT NOT NULL,
    environment TEXT NOT NULL,
    issuer_dn TEXT NOT NULL,
    serial TEXT NOT NULL,
    not_before TEXT NOT NULL,
    not_after TEXT NOT NULL,
    public_key TEXT NOT NULL,
    key_description TEXT NOT NULL,
    key_vault_ref TEXT,
    chain_pem TEXT NOT NULL,
    operation TEXT NOT NULL,
    order_url TEXT NOT NULL,
    created TEXT NOT NULL,
    revoked TEXT,
    revocation_reason TEXT,
    searched TEXT NOT NULL, -- what a search looks at, lower case
    row_sum INTEGER NOT NULL
) STRICT;

-- Pages are read in this order, and a search that many rows match walks it without touching the rows themselves.
CREATE INDEX certificates_by_expiry ON certificates (not_after, id, searched);

-- Finds the few rows that match a rare text among very many; its rowid is certificates.number.
CREATE VIRTUAL TABLE certificate_search USING fts5 (searched, content = '', tokenize = 'trigram');
