from fastapi import APIRouter

from app.features.forum.categories.routes import router as categories
from app.features.forum.replies.routes import router as replies
from app.features.forum.threads.routes import router as threads

router = APIRouter()
for noun in (categories, threads, replies):
    router.include_router(noun)
