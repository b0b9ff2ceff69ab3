"""The names of the choices in both languages."""

from typing import NamedTuple

from app.models.sql.choices import (
    BudgetRange,
    CityCode,
    CompanySize,
    Expertise,
    Industry,
    ProfessionalRole,
    RoiRange,
    Technology,
    UseCaseCategory,
)


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

USE_CASE_CATEGORIES = {
    UseCaseCategory.QUALITY_CONTROL: Label("مراقبة الجودة", "Quality Control"),
    UseCaseCategory.PREDICTIVE_MAINTENANCE: Label("الصيانة التنبؤية", "Predictive Maintenance"),
    UseCaseCategory.FACTORY_AUTOMATION: Label("أتمتة المصانع", "Factory Automation"),
    UseCaseCategory.ARTIFICIAL_INTELLIGENCE: Label("الذكاء الاصطناعي", "Artificial Intelligence"),
    UseCaseCategory.SUSTAINABILITY: Label("الاستدامة", "Sustainability"),
    UseCaseCategory.PROCESS_OPTIMIZATION: Label("تحسين العمليات", "Process Optimization"),
    UseCaseCategory.SUPPLY_CHAIN: Label("سلسلة الإمداد", "Supply Chain"),
    UseCaseCategory.INNOVATION: Label("الابتكار والبحث والتطوير", "Innovation & R&D"),
    UseCaseCategory.TRAINING_AND_SAFETY: Label("التدريب والسلامة", "Training & Safety"),
    UseCaseCategory.ENERGY_EFFICIENCY: Label("كفاءة الطاقة", "Energy Efficiency"),
}

TECHNOLOGIES = {
    Technology.PLC: Label("المتحكمات المنطقية القابلة للبرمجة", "PLCs"),
    Technology.SCADA: Label("أنظمة الإشراف والتحكم (سكادا)", "SCADA"),
    Technology.INDUSTRIAL_IOT: Label("إنترنت الأشياء الصناعي", "Industrial IoT"),
    Technology.SENSORS: Label("المستشعرات", "Sensors"),
    Technology.MACHINE_VISION: Label("الرؤية الآلية", "Machine vision"),
    Technology.MACHINE_LEARNING: Label("تعلّم الآلة", "Machine learning"),
    Technology.DATA_ANALYTICS: Label("تحليل البيانات", "Data analytics"),
    Technology.EDGE_COMPUTING: Label("الحوسبة الطرفية", "Edge computing"),
    Technology.CLOUD: Label("الحوسبة السحابية", "Cloud"),
    Technology.DIGITAL_TWIN: Label("التوأم الرقمي", "Digital twin"),
    Technology.ROBOTICS: Label("الروبوتات الصناعية", "Industrial robots"),
    Technology.COBOTS: Label("الروبوتات التعاونية", "Collaborative robots"),
    Technology.MOBILE_ROBOTS: Label("الروبوتات والمركبات المتنقلة", "Mobile robots and AGVs"),
    Technology.ADDITIVE_MANUFACTURING: Label("التصنيع بالإضافة", "Additive manufacturing"),
    Technology.CNC: Label("آلات التحكم الرقمي", "CNC machines"),
    Technology.VARIABLE_SPEED_DRIVES: Label("مغيّرات السرعة", "Variable-speed drives"),
    Technology.ENERGY_MONITORING: Label("مراقبة استهلاك الطاقة", "Energy monitoring"),
    Technology.SOLAR_POWER: Label("الطاقة الشمسية", "Solar power"),
    Technology.HEAT_RECOVERY: Label("استعادة الحرارة", "Heat recovery"),
    Technology.WATER_TREATMENT: Label("معالجة المياه", "Water treatment"),
    Technology.ERP: Label("تخطيط موارد المنشأة", "ERP"),
    Technology.MES: Label("أنظمة تنفيذ التصنيع", "MES"),
    Technology.CMMS: Label("أنظمة إدارة الصيانة", "CMMS"),
    Technology.WAREHOUSE_MANAGEMENT: Label("أنظمة إدارة المستودعات", "Warehouse management"),
    Technology.RFID_AND_BARCODES: Label("الترميز الشريطي وتحديد الهوية بموجات الراديو", "RFID and barcodes"),
    Technology.AUGMENTED_REALITY: Label("الواقع المعزّز", "Augmented reality"),
    Technology.CYBERSECURITY: Label("الأمن السيبراني", "Cybersecurity"),
    Technology.LEAN_TOOLS: Label("أدوات التصنيع الرشيق", "Lean tools"),
}

ROI_RANGES = {
    RoiRange.UNDER_50: Label("أقل من 50٪", "Below 50%"),
    RoiRange.UP_TO_100: Label("من 50٪ إلى أقل من 100٪", "50% to below 100%"),
    RoiRange.UP_TO_200: Label("من 100٪ إلى أقل من 200٪", "100% to below 200%"),
    RoiRange.OVER_200: Label("200٪ فأكثر", "200% and more"),
}

BUDGET_RANGES = {
    BudgetRange.UNDER_100K: Label("أقل من 100 ألف ريال", "Below SAR 100,000"),
    BudgetRange.UP_TO_500K: Label("من 100 ألف إلى أقل من 500 ألف ريال", "SAR 100,000 to below 500,000"),
    BudgetRange.UP_TO_1M: Label("من 500 ألف إلى أقل من مليون ريال", "SAR 500,000 to below 1 million"),
    BudgetRange.UP_TO_5M: Label("من مليون إلى أقل من 5 ملايين ريال", "SAR 1 million to below 5 million"),
    BudgetRange.OVER_5M: Label("5 ملايين ريال فأكثر", "SAR 5 million and more"),
}
