"""Why a mail server did not take a mail, in one line that names the setting to look at."""

import ssl

import aiosmtplib

from app.core.mail_settings import SmtpServer


def reason(error: Exception, server: SmtpServer) -> str:
    if isinstance(error, (aiosmtplib.SMTPResponseException, aiosmtplib.SMTPRecipientsRefused)):
        return f"{server.host} {_refusal(error)}"
    cause = error.__cause__ or error
    if isinstance(cause, ssl.SSLError):
        return _without_tls(cause, server)
    if type(error) is aiosmtplib.SMTPException:
        wanted = "STARTTLS" if "STARTTLS" in error.message else "sign-in"
        return f"{server.host} offers no {wanted} on port {server.port}: see SMTP_SECURITY and SMTP_PORT"
    what = "does not answer in time" if isinstance(error, TimeoutError) else "cannot be reached"
    return f"{server.host} {what} on port {server.port}: see SMTP_HOST and SMTP_PORT"


def _refusal(error: aiosmtplib.SMTPResponseException | aiosmtplib.SMTPRecipientsRefused) -> str:
    if isinstance(error, aiosmtplib.SMTPRecipientsRefused):
        # Codes alone: the words of a server tend to repeat the address.
        return f"refuses the recipient: {', '.join(str(one.code) for one in error.recipients)}"
    said = f"{error.code} {' '.join(error.message.split())}"
    if isinstance(error, aiosmtplib.SMTPAuthenticationError):
        return f"refuses SMTP_USERNAME and SMTP_PASSWORD: {said}"
    if isinstance(error, aiosmtplib.SMTPSenderRefused):
        return f"refuses MAIL_FROM: {said}"
    return f"answers: {said}"


def _without_tls(error: ssl.SSLError, server: SmtpServer) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"the certificate of {server.host} is not trusted ({error.verify_message}): see SMTP_CA_FILE"
    return f"{server.host} does not speak TLS on port {server.port}: see SMTP_SECURITY and SMTP_PORT"
