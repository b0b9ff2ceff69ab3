"""What a question is made of, as `fold` leaves it: it says nothing about what is asked for."""

_ENGLISH = (
    "a an and any are as at be been but by can could did do does for from had has have how i if in into is",
    "it its me my not of on one or our should so than that the their them then there these they this those",
    "to was we were what when where which who why will with would you your",
)
_ARABIC = (
    "في من علي الي عن ما ماذا هل كيف لماذا لم متي اين كم هو هي هم نحن انا انت هذا هذه ذلك تلك التي الذي",
    "الذين ان انه انها كان كانت يكون تكون مع او ثم قد لا لن ليس لدي لدينا عند عندنا بعد قبل بين كل اي اذا",
    "حتي عليه فيه",
)
EMPTY_WORDS = frozenset(word for line in (*_ENGLISH, *_ARABIC) for word in line.split())
