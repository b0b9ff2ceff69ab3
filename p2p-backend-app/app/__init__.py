"""The backend of P2P Sandbox."""

__version__ = "0.1.0"
