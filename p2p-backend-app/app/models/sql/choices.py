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


class Region(StrEnum):
    RIYADH = "riyadh"
    MAKKAH = "makkah"
    MADINAH = "madinah"
    QASSIM = "qassim"
    EASTERN = "eastern"
    ASIR = "asir"
    TABUK = "tabuk"
    HAIL = "hail"
    NORTHERN_BORDERS = "northern_borders"
    JAZAN = "jazan"
    NAJRAN = "najran"
    BAHAH = "bahah"
    JAWF = "jawf"


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


class UseCaseCategory(StrEnum):
    QUALITY_CONTROL = "quality_control"
    PREDICTIVE_MAINTENANCE = "predictive_maintenance"
    FACTORY_AUTOMATION = "factory_automation"
    ARTIFICIAL_INTELLIGENCE = "artificial_intelligence"
    SUSTAINABILITY = "sustainability"
    PROCESS_OPTIMIZATION = "process_optimization"
    SUPPLY_CHAIN = "supply_chain"
    INNOVATION = "innovation"
    TRAINING_AND_SAFETY = "training_and_safety"
    ENERGY_EFFICIENCY = "energy_efficiency"


class Technology(StrEnum):
    """What a use case is built of."""

    PLC = "plc"
    SCADA = "scada"
    INDUSTRIAL_IOT = "industrial_iot"
    SENSORS = "sensors"
    MACHINE_VISION = "machine_vision"
    MACHINE_LEARNING = "machine_learning"
    DATA_ANALYTICS = "data_analytics"
    EDGE_COMPUTING = "edge_computing"
    CLOUD = "cloud"
    DIGITAL_TWIN = "digital_twin"
    ROBOTICS = "robotics"
    COBOTS = "cobots"
    MOBILE_ROBOTS = "mobile_robots"
    ADDITIVE_MANUFACTURING = "additive_manufacturing"
    CNC = "cnc"
    VARIABLE_SPEED_DRIVES = "variable_speed_drives"
    ENERGY_MONITORING = "energy_monitoring"
    SOLAR_POWER = "solar_power"
    HEAT_RECOVERY = "heat_recovery"
    WATER_TREATMENT = "water_treatment"
    ERP = "erp"
    MES = "mes"
    CMMS = "cmms"
    WAREHOUSE_MANAGEMENT = "warehouse_management"
    RFID_AND_BARCODES = "rfid_and_barcodes"
    AUGMENTED_REALITY = "augmented_reality"
    CYBERSECURITY = "cybersecurity"
    LEAN_TOOLS = "lean_tools"


class RoiRange(StrEnum):
    """Return on investment, in per cent."""

    UNDER_50 = "under_50"
    UP_TO_100 = "50_100"
    UP_TO_200 = "100_200"
    OVER_200 = "over_200"


class BudgetRange(StrEnum):
    """What it cost, in SAR."""

    UNDER_100K = "under_100k"
    UP_TO_500K = "100k_500k"
    UP_TO_1M = "500k_1m"
    UP_TO_5M = "1m_5m"
    OVER_5M = "over_5m"


class UseCaseState(StrEnum):
    """How far the newest version is; a published one before it stays visible, unless archived."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    PUBLISHED = "published"
    ARCHIVED = "archived"


class UseCaseReactionKind(StrEnum):
    LIKE = "like"
    BOOKMARK = "bookmark"


class NotificationKind(StrEnum):
    REPLY_TO_THREAD = "reply_to_thread"
    REPLY_TO_REPLY = "reply_to_reply"
    MENTION = "mention"
    BEST_ANSWER = "best_answer"
    USE_CASE_PUBLISHED = "use_case_published"
    USE_CASE_RETURNED = "use_case_returned"
