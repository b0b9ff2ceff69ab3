import { useId } from 'react';
import { useFormContext, useFormState, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Reference } from '@/api/generated/types.gen';
import { Button } from '@/components/ui/button';
import { FieldMessages } from '@/components/ui/field';
import { ErrorView } from '@/components/view-state/error-view';
import { SkeletonBar, SkeletonView } from '@/components/view-state/skeleton';
import { useFieldErrorText } from '@/components/view-state/error-text';
import { labelOf } from '@/features/reference/api/reference';
import { useLanguage } from '@/i18n/use-language';
import { typedNumber } from '@/lib/numbers';
import { centreOf } from '../../geography/city-centres';
import { isInside, useOutline, type Position } from '../../geography/outline';
import { messageAt, useFieldError } from '../use-words';
import type { CaseValues } from '../values';
import { CaseNumber } from './case-field';
import { PinMap } from './pin-map';

// About ten metres: the place of a gate, not of a machine.
const DIGITS = 4;

function positionOf({ longitude, latitude }: CaseValues['place']['pin']): Position | null {
  const position = { longitude: typedNumber(longitude), latitude: typedNumber(latitude) };
  const isWhole = Number.isFinite(position.longitude) && Number.isFinite(position.latitude);
  return isWhole ? (position as Position) : null;
}

/** The pin on the map, and its two numbers for those who have them, or who do not use a map. */
export function PinField({ reference }: { reference: Reference }) {
  const { t } = useTranslation('submissions');
  const language = useLanguage();
  const outline = useOutline();
  const { control, setValue } = useFormContext<CaseValues>();
  const errorText = useFieldErrorText();
  const { errors } = useFormState<CaseValues>();
  const id = useId();
  const [pin, city] = useWatch({ control, name: ['place.pin', 'place.city'] });
  const position = positionOf(pin);
  const centre = centreOf(city);
  const isOutside = position && outline.data && !isInside(outline.data, position);
  const asked = useFieldError('place.pin');
  const error = isOutside ? errorText('outside_saudi_arabia') : messageAt(errors, 'place.pin') && asked;

  function move({ longitude, latitude }: Position): void {
    const typed = {
      longitude: String(+longitude.toFixed(DIGITS)),
      latitude: String(+latitude.toFixed(DIGITS)),
    };
    setValue('place.pin', typed, { shouldDirty: true });
  }

  return (
    <div role="group" aria-labelledby={`${id}-title`} className="space-y-3">
      <h3 id={`${id}-title`} className="font-bold">
        {t('pin.title')}
      </h3>
      {outline.data ? (
        <PinMap
          nameOf={(city) => labelOf(reference, 'cities', city, language)}
          outline={outline.data}
          pin={position}
          isInvalid={Boolean(error)}
          describedBy={error ? `${id}-error ${id}-help` : `${id}-help`}
          label={
            position
              ? t('pin.at', {
                  latitude: position.latitude.toFixed(2),
                  longitude: position.longitude.toFixed(2),
                })
              : t('pin.none')
          }
          onMove={move}
        />
      ) : outline.error ? (
        <ErrorView error={outline.error} onRetry={() => void outline.refetch()} />
      ) : (
        <SkeletonView>
          <SkeletonBar className="h-72 w-full" />
        </SkeletonView>
      )}
      <div aria-live="polite">
        <FieldMessages id={id} error={error || undefined} />
      </div>
      <p id={`${id}-help`} className="text-sm text-muted">
        {t('pin.help')}
      </p>
      {centre && (
        <Button look="plain" onClick={() => move(centre)}>
          {t('pin.centre')}
        </Button>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <CaseNumber name="place.pin.latitude" />
        <CaseNumber name="place.pin.longitude" />
      </div>
    </div>
  );
}
