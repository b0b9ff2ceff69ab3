from app.core.errors import NotFound, PayloadTooLarge, ValidationFailed


class MediaNotFound(NotFound):
    code = "media_not_found"
    title = "There is no such file"


class ImageTooLarge(PayloadTooLarge):
    code = "image_too_large"
    title = "The picture has too many bytes or too many pixels"


class NotAnImage(ValidationFailed):
    code = "not_an_image"
    title = "The file is not a JPEG, PNG or WebP picture"


class ImageDamaged(ValidationFailed):
    code = "image_damaged"
    title = "The picture is damaged and cannot be read"
