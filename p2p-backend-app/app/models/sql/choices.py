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


class MediaPurpose(StrEnum):
    """What a file is for: who may read it and how large it is kept hang on this."""

    FACE = "face"
    LOGO = "logo"
    POST_IMAGE = "post_image"
    CASE_IMAGE = "case_image"


class MediaVariant(StrEnum):
    """The sizes in which every picture is kept."""

    SMALL = "small"
    LARGE = "large"


class Expertise(StrEnum):
    LEAN_MANUFACTURING = "lean_manufacturing"
    SIX_SIGMA = "six_sigma"
    QUALITY_CONTROL = "quality_control"
    AUTOMATION = "automation"
    PLC_PROGRAMMING = "plc_programming"
    INDUSTRIAL_IOT = "industrial_iot"
    MAINTENANCE = "maintenance"
    SAFETY = "safety"
    SUPPLY_CHAIN = "supply_chain"
    INVENTORY_MANAGEMENT = "inventory_management"
    COST_REDUCTION = "cost_reduction"
    ENERGY_EFFICIENCY = "energy_efficiency"
    DIGITAL_TRANSFORMATION = "digital_transformation"
    ERP_SYSTEMS = "erp_systems"
    DATA_ANALYTICS = "data_analytics"
    AI_MACHINE_LEARNING = "ai_machine_learning"
    ROBOTICS = "robotics"
    THREE_D_PRINTING = "3d_printing"
    SUSTAINABILITY = "sustainability"
    REGULATORY_COMPLIANCE = "regulatory_compliance"


class ProfileVisibility(StrEnum):
    """Who reads a person's page, besides themselves and administrators."""

    PUBLIC = "public"
    VERIFIED_ONLY = "verified_only"
    PRIVATE = "private"


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
