import type { Me, OrganizationDetails, OwnProfile, Profile, Reference } from '@/api/generated/types.gen';

export const reference: Reference = {
  industries: [{ code: 'metals', label: { ar: 'المعادن', en: 'Metals' } }],
  company_sizes: [{ code: '11-50', label: { ar: '11–50 موظفًا', en: '11–50 people' } }],
  regions: [{ code: 'eastern', label: { ar: 'المنطقة الشرقية', en: 'Eastern Province' } }],
  cities: [
    { code: 'dammam', label: { ar: 'الدمام', en: 'Dammam' }, region: 'eastern' },
    { code: 'other', label: { ar: 'أخرى', en: 'Other' }, region: null },
  ],
  professional_roles: [{ code: 'plant_engineer', label: { ar: 'مهندس مصنع', en: 'Plant engineer' } }],
  expertise: [
    { code: 'maintenance', label: { ar: 'الصيانة', en: 'Maintenance' } },
    { code: 'robotics', label: { ar: 'الروبوتات', en: 'Robotics' } },
    { code: 'safety', label: { ar: 'السلامة', en: 'Safety' } },
  ],
};

export const member: Me = {
  id: '0192c7a0-0000-7000-8000-000000000001',
  email: 'engineer@gulf-polymers.example',
  email_verified: true,
  first_name: 'Khalid',
  last_name: 'Al-Harbi',
  job_title: 'Process engineer',
  professional_role: 'plant_engineer',
  platform_role: 'member',
  language: 'en',
  verification_level: 'expert',
  created_at: '2026-01-05T08:00:00Z',
  organization: {
    id: '0192c7a0-0000-7000-8000-000000000002',
    slug: 'gulf-polymers',
    name: { ar: 'بوليمرات الخليج', en: 'Gulf Polymers' },
    role: 'admin',
    industry: 'metals',
    size: '11-50',
    city: 'dammam',
    verified: true,
  },
  completeness: { percent: 100, missing: [] },
  permissions: { read_mailbox: false, administrate: false },
};

export const organization: OrganizationDetails = {
  id: '0192c7a0-0000-7000-8000-000000000002',
  slug: 'gulf-polymers',
  name: { ar: 'بوليمرات الخليج', en: 'Gulf Polymers' },
  industry: 'metals',
  size: '11-50',
  city: 'dammam',
  verified: true,
  description: { ar: null, en: 'We make pipes.' },
  website: 'https://gulf-polymers.example',
  domain: 'gulf-polymers.example',
  commercial_registration: null,
  created_at: '2026-01-05T08:00:00Z',
  version: 3,
  own_role: 'admin',
  permissions: {
    edit: true,
    read_registration: true,
    read_members: true,
    manage_members: true,
    invite_as: ['member'],
    ask_to_join: false,
  },
};

export const ownProfile: OwnProfile = {
  first_name: 'Khalid',
  last_name: 'Al-Harbi',
  job_title: 'Process engineer',
  professional_role: 'plant_engineer',
  bio: 'Pumps, twice.',
  years_of_experience: 9,
  expertise: ['maintenance'],
  visibility: 'public',
  version: 2,
  completeness: { percent: 100, missing: [] },
};

export const profile: Profile = {
  id: '0192c7a0-0000-7000-8000-000000000009',
  first_name: 'Huda',
  last_name: 'Al-Otaibi',
  job_title: 'Dyehouse engineer',
  professional_role: 'plant_engineer',
  bio: 'I dye towels.',
  years_of_experience: 5,
  expertise: ['maintenance'],
  language: 'en',
  verification_level: 'expert',
  created_at: '2026-01-05T08:00:00Z',
  organization: {
    id: '0192c7a0-0000-7000-8000-000000000002',
    slug: 'gulf-polymers',
    name: { ar: 'بوليمرات الخليج', en: 'Gulf Polymers' },
    industry: 'metals',
    size: '11-50',
    city: 'dammam',
    verified: true,
  },
  visibility: null,
  suspended: false,
  permissions: { edit: false },
};
