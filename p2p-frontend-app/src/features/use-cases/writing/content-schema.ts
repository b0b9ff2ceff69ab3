import {
  CaseArchitectureSchema,
  CaseBasicsSchema,
  CaseBudgetAmountSchema,
  CaseBudgetTextSchema,
  CaseChallengeSchema,
  CaseImageSchema,
  CaseLayerSchema,
  CaseLessonSchema,
  CaseMetricSchema,
  CaseObstacleSchema,
  CasePhaseSchema,
  CasePinSchema,
  CasePlaceSchema,
  CasePlanSchema,
  CaseResultsSchema,
  CaseSolutionSchema,
  CaseTeamMemberSchema,
  CityCodeSchema,
  IndustrySchema,
  LanguageSchema,
  TechnologySchema,
  UseCaseCategorySchema,
  UseCaseContentSchema,
} from '@/api/generated/schemas.gen';

/** As much of JSON Schema as the server uses to say what a use case may be. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly discriminator?: {
    readonly propertyName: string;
    readonly mapping: Readonly<Record<string, string>>;
  };
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A schema without references, and whether nothing at all will do as well. */
export interface Rule {
  schema: Schema;
  optional: boolean;
}

const PARTS: Record<string, Schema> = {
  CaseArchitecture: CaseArchitectureSchema,
  CaseBasics: CaseBasicsSchema,
  CaseBudgetAmount: CaseBudgetAmountSchema,
  CaseBudgetText: CaseBudgetTextSchema,
  CaseChallenge: CaseChallengeSchema,
  CaseImage: CaseImageSchema,
  CaseLayer: CaseLayerSchema,
  CaseLesson: CaseLessonSchema,
  CaseMetric: CaseMetricSchema,
  CaseObstacle: CaseObstacleSchema,
  CasePhase: CasePhaseSchema,
  CasePin: CasePinSchema,
  CasePlace: CasePlaceSchema,
  CasePlan: CasePlanSchema,
  CaseResults: CaseResultsSchema,
  CaseSolution: CaseSolutionSchema,
  CaseTeamMember: CaseTeamMemberSchema,
  CityCode: CityCodeSchema,
  Industry: IndustrySchema,
  Language: LanguageSchema,
  Technology: TechnologySchema,
  UseCaseCategory: UseCaseCategorySchema,
};

export const CONTENT: Schema = UseCaseContentSchema;

function named(reference: string): Schema {
  const found = PARTS[reference.split('/').at(-1) ?? ''];
  if (!found) throw new Error(`${reference} is not among the parts of a use case`);
  return found;
}

export function ruleOf(given: Schema): Rule {
  const some = given.anyOf?.find(({ type }) => type !== 'null');
  if (given.anyOf && some) {
    return { ...ruleOf(some), optional: given.anyOf.some(({ type }) => type === 'null') };
  }
  return given.$ref ? ruleOf(named(given.$ref)) : { schema: given, optional: false };
}

/** Which of several shapes this value wants to be. */
export function variantOf({ oneOf, discriminator }: Schema, value: unknown): Schema | undefined {
  if (!oneOf || !discriminator) return undefined;
  const kind = (value as Record<string, unknown> | null)?.[discriminator.propertyName];
  const reference = discriminator.mapping[String(kind)];
  return reference === undefined ? undefined : named(reference);
}

function within({ schema }: Rule, part: string): Rule {
  if (schema.items) return /^\d+$/.test(part) ? ruleOf(schema.items) : { schema, optional: false };
  const inner = [schema, ...(schema.oneOf ?? []).map((one) => ruleOf(one).schema)]
    .map(({ properties }) => properties?.[part])
    .find((found) => found !== undefined);
  if (inner) return ruleOf(inner);
  // The text of a row stands for the row: the form's lists are of objects.
  if (schema.type === 'string') return { schema, optional: false };
  throw new Error(`a use case has no ${part} here`);
}

/** What the server says about a field of the form, by its name there. */
export function ruleAt(name: string): Rule {
  return name.split('.').reduce(within, ruleOf(CONTENT));
}

/** The bounds of a field as the messages about it name them. */
export function boundsAt(name: string): { min?: number; max?: number } {
  const { schema } = ruleAt(name);
  const min = schema.minItems ?? schema.minLength ?? schema.minimum;
  const max = schema.maxItems ?? schema.maxLength ?? schema.maximum;
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
