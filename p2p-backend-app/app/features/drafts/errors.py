from app.core.errors import Conflict, NotFound, PayloadTooLarge


class DraftNotFound(NotFound):
    code = "draft_not_found"
    title = "There is no such draft"


class DraftTooLarge(PayloadTooLarge):
    code = "draft_too_large"
    title = "This draft is too large to be kept"


class TooManyDrafts(Conflict):
    code = "too_many_drafts"
    title = "So many drafts are not kept: finish or remove some"
