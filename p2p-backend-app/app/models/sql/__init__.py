"""Every table; importing this package fills the metadata that migrations compare with."""

from app.models.sql.audit import AuditEntry
from app.models.sql.browser_session import BrowserSession
from app.models.sql.email_change import EmailChange
from app.models.sql.forum import (
    ForumBookmark,
    ForumCategory,
    ForumMention,
    ForumReply,
    ForumReplyLike,
    ForumThread,
    ForumThreadLike,
    ForumView,
)
from app.models.sql.forum_text import ForumReplyText, ForumThreadText
from app.models.sql.invitation import Invitation
from app.models.sql.join_request import JoinRequest
from app.models.sql.mail import MailboxMessage, UndeliveredMail
from app.models.sql.media import Media
from app.models.sql.membership import Membership
from app.models.sql.notification import Notification, NotifiedReply
from app.models.sql.organization import Organization
from app.models.sql.rate_limit import RateLimit
from app.models.sql.seed import SeedMark
from app.models.sql.sign_in_guard import KnownDevice, SignInFailures
from app.models.sql.sign_up_intent import SignUpIntent
from app.models.sql.use_case import UseCase, UseCaseReaction, UseCaseText, UseCaseVersion, UseCaseView
from app.models.sql.user import User

__all__ = [
    "AuditEntry",
    "BrowserSession",
    "EmailChange",
    "ForumBookmark",
    "ForumCategory",
    "ForumMention",
    "ForumReply",
    "ForumReplyLike",
    "ForumReplyText",
    "ForumThread",
    "ForumThreadLike",
    "ForumThreadText",
    "ForumView",
    "Invitation",
    "JoinRequest",
    "KnownDevice",
    "MailboxMessage",
    "Media",
    "Membership",
    "Notification",
    "NotifiedReply",
    "Organization",
    "RateLimit",
    "SeedMark",
    "SignInFailures",
    "SignUpIntent",
    "UndeliveredMail",
    "UseCase",
    "UseCaseReaction",
    "UseCaseText",
    "UseCaseVersion",
    "UseCaseView",
    "User",
]
