from app.core.errors import AppError, Conflict, Forbidden, NotFound


class InvitationNotFound(NotFound):
    code = "invitation_not_found"
    title = "There is no such invitation"


class InvitationExpired(Conflict):
    code = "invitation_expired"
    title = "This invitation has expired"


class InvitationUsed(Conflict):
    code = "invitation_used"
    title = "This invitation has been answered"


class InvitationCancelled(Conflict):
    code = "invitation_cancelled"
    title = "This invitation was taken back"


class InvitationForAnother(Forbidden):
    code = "invitation_for_another"
    title = "This invitation is for another address"


class AlreadyInvited(Conflict):
    code = "already_invited"
    title = "This address has an invitation that is open"


class AlreadyMember(Conflict):
    code = "already_member"
    title = "The person with this address is a member"


class TooManyInvitations(AppError):
    status = 429
    code = "too_many_invitations"
    title = "Too many invitations in one day"


class SentJustNow(AppError):
    status = 429
    code = "sent_just_now"
    title = "This invitation was sent a moment ago"
