CREATE TABLE roles (
    name text PRIMARY KEY
);

CREATE TABLE role_permissions (
    role text NOT NULL REFERENCES roles ON DELETE CASCADE,
    permission text NOT NULL,
    PRIMARY KEY (role, permission)
);
CREATE INDEX role_permissions_permission ON role_permissions (permission);

CREATE TABLE user_roles (
    user_id text NOT NULL,
    role text NOT NULL REFERENCES roles ON DELETE CASCADE,
    PRIMARY KEY (user_id, role)
);
CREATE INDEX user_roles_role ON user_roles (role);

CREATE TABLE user_metadata (
    user_id text PRIMARY KEY,
    metadata json NOT NULL
);

CREATE TABLE dashboard_users (
    id text PRIMARY KEY,
    email text NOT NULL UNIQUE,
    password_hash text NOT NULL,
    time_joined bigint NOT NULL
);

CREATE TABLE dashboard_sessions (
    id_hash text PRIMARY KEY,
    user_id text NOT NULL REFERENCES dashboard_users ON DELETE CASCADE,
    expires_at bigint NOT NULL
);
CREATE INDEX dashboard_sessions_expires_at ON dashboard_sessions (expires_at);
