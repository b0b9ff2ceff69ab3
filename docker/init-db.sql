-- The identity core's own database; the application's is made from POSTGRES_DB.
CREATE DATABASE supertokens;
GRANT ALL PRIVILEGES ON DATABASE supertokens TO postgres;
