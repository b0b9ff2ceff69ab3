"""The names of the choices in both languages."""

from typing import NamedTuple

from app.models.sql.choices import CityCode, CompanySize, Expertise, Industry, ProfessionalRole


class Label(NamedTuple):
    ar: str
    en: str


class City(NamedTuple):
    label: Label
    region: str | None


INDUSTRIES = {
    Industry.ELECTRONICS: Label("الإلكترونيات", "Electronics"),
    Industry.AUTOMOTIVE: Label("السيارات", "Automotive"),
    Industry.PLASTICS: Label("البلاستيك", "Plastics"),
    Industry.TEXTILES: Label("المنسوجات", "Textiles"),
    Industry.FOOD_AND_BEVERAGE: Label("الأغذية والمشروبات", "Food and beverage"),
    Industry.PHARMACEUTICALS: Label("الأدوية", "Pharmaceuticals"),
    Industry.CHEMICALS: Label("الكيماويات", "Chemicals"),
    Industry.METALS: Label("المعادن", "Metals"),
    Industry.AEROSPACE: Label("الطيران والفضاء", "Aerospace"),
    Industry.CONSTRUCTION_MATERIALS: Label("مواد البناء", "Construction materials"),
    Industry.ENERGY: Label("الطاقة", "Energy"),
    Industry.LOGISTICS: Label("الخدمات اللوجستية", "Logistics"),
    Industry.AGRICULTURE_TECHNOLOGY: Label("التقنية الزراعية", "Agriculture technology"),
    Industry.OTHER: Label("أخرى", "Other"),
}

COMPANY_SIZES = {
    CompanySize.UP_TO_10: Label("من 1 إلى 10 موظفين", "1–10 employees"),
    CompanySize.UP_TO_50: Label("من 11 إلى 50 موظفًا", "11–50 employees"),
    CompanySize.UP_TO_200: Label("من 51 إلى 200 موظف", "51–200 employees"),
    CompanySize.UP_TO_1000: Label("من 201 إلى 1,000 موظف", "201–1,000 employees"),
    CompanySize.OVER_1000: Label("أكثر من 1,000 موظف", "More than 1,000 employees"),
}

REGIONS = {
    "riyadh": Label("منطقة الرياض", "Riyadh Region"),
    "makkah": Label("منطقة مكة المكرمة", "Makkah Region"),
    "madinah": Label("منطقة المدينة المنورة", "Madinah Region"),
    "qassim": Label("منطقة القصيم", "Qassim Region"),
    "eastern": Label("المنطقة الشرقية", "Eastern Region"),
    "asir": Label("منطقة عسير", "Asir Region"),
    "tabuk": Label("منطقة تبوك", "Tabuk Region"),
    "hail": Label("منطقة حائل", "Hail Region"),
    "northern_borders": Label("منطقة الحدود الشمالية", "Northern Borders Region"),
    "jazan": Label("منطقة جازان", "Jazan Region"),
    "najran": Label("منطقة نجران", "Najran Region"),
    "bahah": Label("منطقة الباحة", "Al-Bahah Region"),
    "jawf": Label("منطقة الجوف", "Al-Jawf Region"),
}

CITIES = {
    CityCode.RIYADH: City(Label("الرياض", "Riyadh"), "riyadh"),
    CityCode.JEDDAH: City(Label("جدة", "Jeddah"), "makkah"),
    CityCode.DAMMAM: City(Label("الدمام", "Dammam"), "eastern"),
    CityCode.MAKKAH: City(Label("مكة المكرمة", "Makkah"), "makkah"),
    CityCode.MADINAH: City(Label("المدينة المنورة", "Madinah"), "madinah"),
    CityCode.KHOBAR: City(Label("الخبر", "Khobar"), "eastern"),
    CityCode.TABUK: City(Label("تبوك", "Tabuk"), "tabuk"),
    CityCode.BURAYDAH: City(Label("بريدة", "Buraydah"), "qassim"),
    CityCode.KHAMIS_MUSHAIT: City(Label("خميس مشيط", "Khamis Mushait"), "asir"),
    CityCode.HAIL: City(Label("حائل", "Hail"), "hail"),
    CityCode.JUBAIL: City(Label("الجبيل", "Jubail"), "eastern"),
    CityCode.ABHA: City(Label("أبها", "Abha"), "asir"),
    CityCode.YANBU: City(Label("ينبع", "Yanbu"), "madinah"),
    CityCode.AL_KHARJ: City(Label("الخرج", "Al-Kharj"), "riyadh"),
    CityCode.KAEC: City(Label("مدينة الملك عبدالله الاقتصادية", "King Abdullah Economic City"), "makkah"),
    CityCode.OTHER: City(Label("مدينة أخرى", "Other city"), None),
}

PROFESSIONAL_ROLES = {
    ProfessionalRole.FACTORY_OWNER: Label("مالك مصنع", "Factory owner"),
    ProfessionalRole.PLANT_ENGINEER: Label("مهندس مصنع", "Plant engineer"),
    ProfessionalRole.OPERATIONS_MANAGER: Label("مدير عمليات", "Operations manager"),
    ProfessionalRole.CONSULTANT: Label("مستشار", "Consultant"),
    ProfessionalRole.OTHER: Label("أخرى", "Other"),
}

EXPERTISE = {
    Expertise.LEAN_MANUFACTURING: Label("التصنيع الرشيق", "Lean manufacturing"),
    Expertise.SIX_SIGMA: Label("ستة سيجما", "Six Sigma"),
    Expertise.QUALITY_CONTROL: Label("مراقبة الجودة", "Quality control"),
    Expertise.AUTOMATION: Label("الأتمتة", "Automation"),
    Expertise.PLC_PROGRAMMING: Label("برمجة المتحكمات المنطقية (PLC)", "PLC programming"),
    Expertise.INDUSTRIAL_IOT: Label("إنترنت الأشياء الصناعي", "Industrial IoT"),
    Expertise.MAINTENANCE: Label("الصيانة", "Maintenance"),
    Expertise.SAFETY: Label("السلامة", "Safety"),
    Expertise.SUPPLY_CHAIN: Label("سلاسل الإمداد", "Supply chain"),
    Expertise.INVENTORY_MANAGEMENT: Label("إدارة المخزون", "Inventory management"),
    Expertise.COST_REDUCTION: Label("خفض التكاليف", "Cost reduction"),
    Expertise.ENERGY_EFFICIENCY: Label("كفاءة الطاقة", "Energy efficiency"),
    Expertise.DIGITAL_TRANSFORMATION: Label("التحول الرقمي", "Digital transformation"),
    Expertise.ERP_SYSTEMS: Label("أنظمة تخطيط الموارد (ERP)", "ERP systems"),
    Expertise.DATA_ANALYTICS: Label("تحليل البيانات", "Data analytics"),
    Expertise.AI_MACHINE_LEARNING: Label("الذكاء الاصطناعي وتعلم الآلة", "AI and machine learning"),
    Expertise.ROBOTICS: Label("الروبوتات", "Robotics"),
    Expertise.THREE_D_PRINTING: Label("الطباعة ثلاثية الأبعاد", "3D printing"),
    Expertise.SUSTAINABILITY: Label("الاستدامة", "Sustainability"),
    Expertise.REGULATORY_COMPLIANCE: Label("الامتثال التنظيمي", "Regulatory compliance"),
}
