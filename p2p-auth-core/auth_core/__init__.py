"""The embedded auth core: identity over the Core Driver Interface, kept in PostgreSQL."""

CDI_VERSIONS = ("5.4",)
