import { LinkButton } from '@strapi/design-system';
import { Link, useParams } from 'react-router-dom';
import { useWords } from '../editor/words/words';

/** In the head of the list of rules: to what their clauses have refused. */
export function RefusalCountsButton() {
  const words = useWords();
  const { slug } = useParams();
  if (slug !== 'api::rule.rule') return null;
  return (
    <LinkButton tag={Link} to="/refusal-counts" variant="secondary" size="S">
      {words('counts')}
    </LinkButton>
  );
}
