import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { FormKey } from './form-keys';
import { useForms } from './forms-allowed';
import { Tile } from './tile';
import { useKitWords } from './words/words';

interface FormLinksProps {
  readonly forms: readonly FormKey[];
  /** The topic that is to be written about; empty to choose it in the form. */
  readonly topic?: string;
}

/** The way into guided entry from where the work is seen; only forms that the reader may send. */
export function FormLinks({ forms, topic = '' }: FormLinksProps) {
  const words = useKitWords();
  const allowed = useForms();
  const offered = forms.filter((form) => allowed.includes(form));
  if (offered.length === 0) return null;
  const search = topic === '' ? '' : `?topic=${topic}`;
  return (
    <Flex tag="nav" aria-label={words('guided-entry')} direction="column" alignItems="stretch" gap={2}>
      {offered.map((form) => (
        <Tile key={form} as={Link} to={`/guided-entry/${form}${search}`}>
          <Typography fontWeight="semiBold">{words(`form.${form}`)}</Typography>
        </Tile>
      ))}
    </Flex>
  );
}
