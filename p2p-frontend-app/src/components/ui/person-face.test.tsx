import { fireEvent, render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { organization } from '@/testing/samples';
import { OrganizationMark } from './organization-mark';
import { PersonFace } from './person-face';

const where = (id: string) => ({ small: `/api/v1/media/${id}/small`, large: `/api/v1/media/${id}/large` });
const salma = { first_name: 'سلمى', last_name: 'العتيبي', picture: null };

describe('a person’s face', () => {
  it('is their initials, the article left out and the letters kept apart', () => {
    expect(render(<PersonFace person={salma} />).container).toHaveTextContent('س\u200cع');
  });

  it('is their picture in the size that is shown, silent beside the name', () => {
    const { container } = render(<PersonFace person={{ ...salma, picture: where('a') }} size="large" />);
    const image = container.querySelector('img');
    expect(image).toHaveAttribute('src', '/api/v1/media/a/large');
    expect(image).toHaveAttribute('alt', '');
  });

  it('is their initials where the picture cannot be read, until there is another', () => {
    const view = render(<PersonFace person={{ ...salma, picture: where('a') }} />);
    const image = view.container.querySelector('img');
    if (image) fireEvent.error(image);
    expect(view.container.querySelector('img')).toBeNull();
    expect(view.container).toHaveTextContent('س\u200cع');
    view.rerender(<PersonFace person={{ ...salma, picture: where('b') }} />);
    expect(view.container.querySelector('img')).toHaveAttribute('src', '/api/v1/media/b/small');
  });
});

describe('an organisation’s mark', () => {
  it('is its logo, or the initials of its name', () => {
    const view = render(<OrganizationMark organization={organization} />);
    expect(view.container).toHaveTextContent('G\u200cP');
    view.rerender(<OrganizationMark organization={{ ...organization, logo: where('c') }} />);
    expect(view.container.querySelector('img')).toHaveAttribute('src', '/api/v1/media/c/small');
  });
});
