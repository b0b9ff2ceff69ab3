import type { Outline } from '../geography/outline';
import { isInside } from '../geography/outline';
import { CONTENT, ruleOf, variantOf, type Schema } from './content-schema';

/** What the server would object to: where in the content, and the code of its message. */
export interface Issue {
  path: string;
  code: string;
}

/** How many characters somebody reads, which is what the server counts. */
export function lengthOf(text: string): number {
  return Array.from(text.trim()).length;
}

function checkText(schema: Schema, text: string): string | undefined {
  const length = lengthOf(text);
  if (schema.enum)
    return text === '' ? 'required' : schema.enum.includes(text) ? undefined : 'invalid_choice';
  if (length === 0 && (schema.minLength ?? 0) > 0) return 'required';
  if (length < (schema.minLength ?? 0)) return 'too_short';
  if (length > (schema.maxLength ?? Infinity)) return 'too_long';
  return schema.pattern && !new RegExp(schema.pattern, 'u').test(text) ? 'invalid' : undefined;
}

function checkNumber({ type, minimum, maximum }: Schema, value: number): string | undefined {
  const fits = value >= (minimum ?? -Infinity) && value <= (maximum ?? Infinity);
  return fits && (type !== 'integer' || Number.isInteger(value)) ? undefined : 'out_of_range';
}

function checkLength({ minItems, maxItems }: Schema, count: number): string | undefined {
  if (count < (minItems ?? 0)) return 'list_too_short';
  return count > (maxItems ?? Infinity) ? 'list_too_long' : undefined;
}

function objection(path: string, code: string | undefined): Issue[] {
  return code ? [{ path, code }] : [];
}

function walk(given: Schema, value: unknown, path: string): Issue[] {
  const { schema, optional } = ruleOf(given);
  if (value === null || value === undefined) return optional ? [] : objection(path, 'required');
  if (schema.oneOf) {
    const variant = variantOf(schema, value);
    return variant ? walk(variant, value, path) : objection(path, 'required');
  }
  if (typeof value === 'string') return objection(path, checkText(schema, value));
  if (typeof value === 'number') return objection(path, checkNumber(schema, value));
  if (Array.isArray(value)) {
    const { items } = schema;
    const inner = items ? value.flatMap((one: unknown, index) => walk(items, one, `${path}.${index}`)) : [];
    return [...objection(path, checkLength(schema, value.length)), ...inner];
  }
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
    walk(part, (value as Record<string, unknown>)[name], path ? `${path}.${name}` : name),
  );
}

interface Placed {
  place: {
    pin: { longitude: number; latitude: number } | null;
    technologies: string[];
    images: { id: string }[];
  };
}

function hasDoubles(items: string[]): boolean {
  return new Set(items).size < items.length;
}

/** What a schema cannot say. */
function checkPlace({ place }: Placed, outline: Outline | undefined): Issue[] {
  const { pin, technologies, images } = place;
  const isOutside = pin && outline && !isInside(outline, pin);
  return [
    ...objection('place.pin', isOutside ? 'outside_saudi_arabia' : undefined),
    ...objection('place.technologies', hasDoubles(technologies) ? 'doubled' : undefined),
    ...objection('place.images', hasDoubles(images.map(({ id }) => id)) ? 'doubled' : undefined),
  ];
}

/** Everything that the server would object to; without the outline the place of the pin is its to judge. */
export function issuesIn(content: Placed, outline: Outline | undefined): Issue[] {
  const found = walk(CONTENT, content, '');
  const placed = checkPlace(content, outline);
  return [...found, ...placed.filter(({ path }) => !found.some((issue) => issue.path.startsWith(path)))];
}
