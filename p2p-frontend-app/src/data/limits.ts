/** The server's own limits, so that a form says early what the server would refuse. */
export const limits = {
  email: { max: 254 },
  password: { min: 8, max: 128 },
  personName: { min: 1, max: 80 },
  jobTitle: { min: 1, max: 100 },
  bio: { max: 500 },
  yearsOfExperience: { min: 0, max: 50 },
  expertise: { max: 10 },
  suspensionReason: { min: 3, max: 500 },
  organizationName: { min: 2, max: 120 },
  organizationDescription: { max: 2000 },
  invitationMessage: { max: 1000 },
  invitationDays: { min: 1, max: 30 },
  declineNote: { max: 1000 },
  /** What a picture may be before the server looks into it. */
  image: { bytes: 5 * 1024 * 1024, types: ['image/jpeg', 'image/png', 'image/webp'] },
  website: { max: 200 },
  domain: { min: 4, max: 253 },
  threadTitle: { min: 5, max: 200 },
  threadBody: { min: 20, max: 50_000 },
  replyBody: { min: 1, max: 50_000 },
  threadTags: { most: 5, longest: 30 },
} as const;
