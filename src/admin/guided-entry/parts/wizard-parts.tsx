/** What surrounds the questions: the buttons, warnings, and the page after everything has been saved. */
import { Box, Button, Flex, Main, Typography } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { Link, useNavigate } from 'react-router-dom';
import { Buttons, Sheet } from '../styles';
import { useOnline } from '../sending/use-online';
import type { Trouble } from '../sending/use-sending';
import { useWords } from '../words/words';
import { recordPath, topicPath } from '../../kit/places';
import { FORM_WRITES, type FormKey } from '../../kit/form-keys';
import { Tile } from '../../kit/tile';
import { useKitWords } from '../../kit/words/words';

interface BarProps {
  /** `null` on the first step, from which the way back leads out. */
  readonly back: (() => void) | null;
  /** `null` where everything is ready to be sent. */
  readonly forward: (() => void) | null;
  readonly send: () => void;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  readonly empty: boolean;
}

/** Back and on, where the thumb is. */
export function Bar({ back, forward, send, busy, trouble, empty }: BarProps) {
  const words = useWords();
  const navigate = useNavigate();
  const leave = () => {
    navigate('/guided-entry');
  };
  return (
    <Buttons>
      <Button type="button" variant="tertiary" disabled={busy} onClick={back ?? leave}>
        {words(back ? 'back' : 'cancel')}
      </Button>
      {forward ? (
        <Button type="button" onClick={forward}>
          {words('next')}
        </Button>
      ) : (
        <Button type="button" loading={busy} disabled={empty} onClick={send}>
          {words(trouble?.kind === 'no-answer' ? 'retry' : 'send')}
        </Button>
      )}
    </Buttons>
  );
}

/** What the browser cannot do just now. */
export function Warnings({ kept }: { readonly kept: boolean }) {
  const words = useWords();
  const online = useOnline();
  return (
    <>
      {!online && <Notice>{words('offline')}</Notice>}
      {!kept && <Notice>{words('not-kept')}</Notice>}
    </>
  );
}

function Notice({ children }: { readonly children: React.ReactNode }) {
  return (
    <Box background="warning100" hasRadius padding={3}>
      <Typography textColor="warning700" role="status">
        {children}
      </Typography>
    </Box>
  );
}

interface DoneProps {
  readonly form: FormKey;
  readonly topic: string;
  readonly document: string;
  readonly again: () => void;
}

/** What there is to do next. */
export function Done({ form, topic, document, again }: DoneProps) {
  const words = useWords();
  const kitWords = useKitWords();
  return (
    <Main>
      <Layouts.Header title={kitWords(`form.${form}`)} subtitle={words('done')} />
      <Layouts.Content>
        <Sheet>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography variant="delta" tag="p" role="status" textColor="success700">
              {words('done')}
            </Typography>
            {topic !== '' && form !== 'topic' && (
              <Tile as={Link} to={topicPath(topic)}>
                {words('done.topic')}
              </Tile>
            )}
            <Tile as={Link} to={recordPath(FORM_WRITES[form].writes, document)}>
              {words(form === 'topic' ? 'done.topic' : 'done.record')}
            </Tile>
            <Button type="button" variant="secondary" onClick={again}>
              {words('done.again')}
            </Button>
            <Tile as={Link} to="/guided-entry">
              {words('done.menu')}
            </Tile>
          </Flex>
        </Sheet>
      </Layouts.Content>
    </Main>
  );
}
