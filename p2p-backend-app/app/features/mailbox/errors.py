from app.core.errors import NotFound


class MailboxMessageNotFound(NotFound):
    code = "mailbox_message_not_found"
    title = "There is no such message"
