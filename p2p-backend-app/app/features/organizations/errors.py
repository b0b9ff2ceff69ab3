from app.core.errors import Conflict, FieldError, NotFound


class OrganizationNotFound(NotFound):
    code = "organization_not_found"
    title = "There is no such organisation"


class AlreadyInOrganization(Conflict):
    code = "already_in_organization"
    title = "One belongs to one organisation at a time"


class ValuesRefused(Conflict):
    code = "values_refused"
    title = "Some values do not go with what is stored"


def refused(field: str, code: str) -> ValuesRefused:
    """Well-formed, and not accepted all the same; said beside the field."""
    return ValuesRefused(errors=[FieldError(field=[field], code=code, params={})])
