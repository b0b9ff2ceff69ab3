"""The one list of choices: what the site offers, what the API accepts, what the database allows."""

from enum import StrEnum


class Industry(StrEnum):
    ELECTRONICS = "electronics"
    AUTOMOTIVE = "automotive"
    PLASTICS = "plastics"
    TEXTILES = "textiles"
    FOOD_AND_BEVERAGE = "food_and_beverage"
    PHARMACEUTICALS = "pharmaceuticals"
    CHEMICALS = "chemicals"
    METALS = "metals"
    AEROSPACE = "aerospace"
    CONSTRUCTION_MATERIALS = "construction_materials"
    ENERGY = "energy"
    LOGISTICS = "logistics"
    AGRICULTURE_TECHNOLOGY = "agriculture_technology"
    OTHER = "other"


class CompanySize(StrEnum):
    UP_TO_10 = "1-10"
    UP_TO_50 = "11-50"
    UP_TO_200 = "51-200"
    UP_TO_1000 = "201-1000"
    OVER_1000 = "1000+"


class ProfessionalRole(StrEnum):
    FACTORY_OWNER = "factory_owner"
    PLANT_ENGINEER = "plant_engineer"
    OPERATIONS_MANAGER = "operations_manager"
    CONSULTANT = "consultant"
    OTHER = "other"


class CityCode(StrEnum):
    RIYADH = "riyadh"
    JEDDAH = "jeddah"
    DAMMAM = "dammam"
    MAKKAH = "makkah"
    MADINAH = "madinah"
    KHOBAR = "khobar"
    TABUK = "tabuk"
    BURAYDAH = "buraydah"
    KHAMIS_MUSHAIT = "khamis_mushait"
    HAIL = "hail"
    JUBAIL = "jubail"
    ABHA = "abha"
    YANBU = "yanbu"
    AL_KHARJ = "al_kharj"
    KAEC = "kaec"
    OTHER = "other"


class Language(StrEnum):
    AR = "ar"
    EN = "en"


class PlatformRole(StrEnum):
    MEMBER = "member"
    MODERATOR = "moderator"
    ADMINISTRATOR = "administrator"


class OrganizationRole(StrEnum):
    OWNER = "owner"
    ADMIN = "admin"
    MEMBER = "member"


class VerificationLevel(StrEnum):
    BASIC = "basic"
    EXPERT = "expert"
    COMPANY = "company"


class JoinRequestState(StrEnum):
    PENDING = "pending"
    APPROVED = "approved"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class InvitationState(StrEnum):
    """What is stored; a pending one may have expired."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    CANCELLED = "cancelled"


class ThreadType(StrEnum):
    QUESTION = "question"
    DISCUSSION = "discussion"
    TUTORIAL = "tutorial"
    ANNOUNCEMENT = "announcement"
