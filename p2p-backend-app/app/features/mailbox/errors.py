from app.core.errors import Conflict, NotFound


class MailboxMessageNotFound(NotFound):
    code = "mailbox_message_not_found"
    title = "There is no such message"


class MailCannotBeSentAgain(Conflict):
    code = "mail_cannot_be_sent_again"
    title = "This mail is kept no longer: cause a new one"
