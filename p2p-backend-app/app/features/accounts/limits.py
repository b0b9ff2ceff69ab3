"""How often the forms about accounts are taken."""

from datetime import timedelta

from app.core.limits import Limit

_HOUR = timedelta(hours=1)

SIGN_UPS_FROM_ADDRESS = Limit("sign-ups from one address", 60, _HOUR)
RESETS_OF_ACCOUNT = Limit("reset mails to one address", 5, _HOUR)
RESETS_FROM_ADDRESS = Limit("reset mails asked for from one address", 60, _HOUR)
VERIFICATIONS = Limit("verification mails to one person", 5, _HOUR)
EMAIL_CHANGES = Limit("changes of address asked for by one person", 5, _HOUR)
