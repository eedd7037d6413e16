import { Typography } from '@strapi/design-system';
import { Link, useLocation } from 'react-router-dom';
import { cureOf } from './cures';
import { Reasons } from './reasons';
import { useForms } from '../forms-allowed';
import type { PhrasedBlocker } from '../../../words/phrase';
import { useKitWords } from '../words/words';

interface BlockersProps {
  readonly blockers: readonly PhrasedBlocker[];
  /** The topic they are about; `null` where they are about none. */
  readonly topic: string | null;
}

/** Every reason at once, each with the way to what cures it. */
export function Blockers({ blockers, topic }: BlockersProps) {
  const words = useKitWords();
  const forms = useForms();
  const { pathname } = useLocation();
  return (
    <Reasons
      blockers={blockers}
      cure={({ policy }) => {
        const cure = cureOf(policy, { topic, forms }, pathname);
        return (
          cure && (
            <Typography variant="pi" fontWeight="bold" textColor="primary600" tag={Link} to={cure.to}>
              {words(cure.word)}
            </Typography>
          )
        );
      }}
    />
  );
}
