-- Times are milliseconds since the epoch. User ids of sessions, verified e-mails and the like are not
-- foreign keys: the interface lets them name people that this core does not hold.

CREATE TABLE users (
    id text PRIMARY KEY,
    email text NOT NULL,
    password_hash text NOT NULL,
    time_joined bigint NOT NULL,
    in_tenant boolean NOT NULL DEFAULT true
);
CREATE UNIQUE INDEX users_email_key ON users (email) WHERE in_tenant;
CREATE INDEX users_time_joined ON users (time_joined, id);

CREATE TABLE user_id_mappings (
    user_id text PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    external_id text NOT NULL UNIQUE,
    info text
);

-- Rows hold internal ids; callers give and see the external one where there is one.
CREATE FUNCTION internal_id(given text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT user_id FROM auth_core.user_id_mappings WHERE external_id = given), given)
$$;
CREATE FUNCTION public_id(internal text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT external_id FROM auth_core.user_id_mappings WHERE user_id = internal), internal)
$$;

CREATE TABLE sessions (
    handle text PRIMARY KEY,
    user_id text NOT NULL,
    refresh_token_hash_2 text NOT NULL,
    jwt_payload json NOT NULL,
    database_payload json NOT NULL,
    uses_static_key boolean NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL
);
CREATE INDEX sessions_user_id ON sessions (user_id);
CREATE INDEX sessions_expires_at ON sessions (expires_at);

CREATE TABLE verified_emails (
    user_id text NOT NULL,
    email text NOT NULL,
    PRIMARY KEY (user_id, email)
);

CREATE TABLE email_verification_tokens (
    token_hash text PRIMARY KEY,
    user_id text NOT NULL,
    email text NOT NULL,
    expires_at bigint NOT NULL
);
CREATE INDEX email_verification_tokens_user ON email_verification_tokens (user_id, email);
CREATE INDEX email_verification_tokens_expires_at ON email_verification_tokens (expires_at);

CREATE TABLE password_reset_tokens (
    token_hash text PRIMARY KEY,
    user_id text NOT NULL REFERENCES users ON DELETE CASCADE,
    email text NOT NULL,
    expires_at bigint NOT NULL
);
CREATE INDEX password_reset_tokens_user ON password_reset_tokens (user_id);
CREATE INDEX password_reset_tokens_expires_at ON password_reset_tokens (expires_at);

CREATE TABLE signing_keys (
    kid text PRIMARY KEY,
    private_key text NOT NULL,
    signs_from bigint NOT NULL,
    signs_until bigint,
    published_until bigint,
    -- A dynamic key has an end, the static one has none.
    CHECK ((signs_until IS NULL) = (published_until IS NULL))
);
CREATE UNIQUE INDEX signing_keys_one_static ON signing_keys ((true)) WHERE signs_until IS NULL;

CREATE TABLE secrets (
    name text PRIMARY KEY,
    value bytea NOT NULL
);

CREATE TABLE tenants (
    id text PRIMARY KEY CHECK (id = 'public'),
    first_factors text[],
    required_secondary_factors text[]
);
INSERT INTO tenants (id) VALUES ('public');

CREATE TABLE third_party_configs (
    third_party_id text PRIMARY KEY,
    config json NOT NULL
);
