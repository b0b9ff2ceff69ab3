from app.core.errors import Conflict, Forbidden, NotFound


class CategoryNotFound(NotFound):
    code = "forum_category_not_found"
    title = "There is no such category"


class ThreadNotFound(NotFound):
    code = "thread_not_found"
    title = "There is no such thread"


class ReplyNotFound(NotFound):
    code = "reply_not_found"
    title = "There is no such reply"


class ThreadLocked(Forbidden):
    code = "thread_locked"
    title = "This thread is closed"


class NotAQuestion(Conflict):
    code = "not_a_question"
    title = "Only questions have a best answer"


class OwnContribution(Forbidden):
    code = "own_contribution"
    title = "One does not like what one wrote oneself"
