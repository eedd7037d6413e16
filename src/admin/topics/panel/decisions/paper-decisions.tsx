import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { PaperForm } from './paper-form';
import type { Body } from '../../../../domain/law/vocabulary';
import type { CommandContext } from '../command-context';
import { useCatalogue } from '../../../kit/use-catalogue';
import { useWords } from '../../words/words';

/** A body that decided on paper has not pressed a button; the office enters the number and the date. */
export function PaperDecisions(context: CommandContext) {
  const words = useWords();
  const [open, setOpen] = useState<Body | null>(null);
  const { roles } = useCatalogue();
  const gates = new Set(context.process.offers.recordDecision);
  // A form in use stays, even if a reload no longer asks for this body's decision.
  if (open) gates.add(open);
  return (
    <>
      {[...gates].map((gate) =>
        open === gate ? (
          <PaperForm
            key={gate}
            gate={gate}
            {...context}
            close={() => {
              setOpen(null);
            }}
          />
        ) : (
          <Button
            key={gate}
            type="button"
            fullWidth
            variant="tertiary"
            disabled={context.unsaved || open !== null}
            onClick={() => {
              setOpen(gate);
            }}
          >
            {words('decision.record-paper', { body: roles[gate] })}
          </Button>
        ),
      )}
    </>
  );
}
