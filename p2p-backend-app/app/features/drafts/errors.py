from app.core.errors import Conflict


class TooManyDrafts(Conflict):
    code = "too_many_drafts"
    title = "Publish or discard a draft before beginning another one"
