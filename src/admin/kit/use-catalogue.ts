import { useIntl } from 'react-intl';
import type { Catalogue } from '../../words/catalogue';
import { catalogueFor } from '../../words/phrase';

/** The sentences that panel and server share, in the language of the panel. */
export const useCatalogue = (): Catalogue => catalogueFor(useIntl().locale);
