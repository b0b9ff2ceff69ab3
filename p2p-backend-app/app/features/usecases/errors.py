from app.core.errors import Conflict, Forbidden, NotFound


class UseCaseNotFound(NotFound):
    code = "use_case_not_found"
    title = "There is no such use case"


class ImagesMissing(Conflict):
    code = "images_missing"
    title = "A picture is not there, or is not yours to show"


class WrongState(Conflict):
    code = "wrong_state"
    title = "This is not possible in the state the use case is in"


class OwnUseCase(Forbidden):
    code = "own_contribution"
    title = "This is for others to do"
