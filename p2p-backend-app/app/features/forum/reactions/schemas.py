from pydantic import BaseModel


class LikeState(BaseModel):
    like_count: int
    liked: bool


class BookmarkState(BaseModel):
    bookmarked: bool
