from fastapi import APIRouter

from app.features.forum.categories.routes import router as categories
from app.features.forum.mentions.routes import router as mentions
from app.features.forum.replies.routes import router as replies
from app.features.forum.threads.routes import router as threads

router = APIRouter()
for noun in (categories, mentions, threads, replies):
    router.include_router(noun)
