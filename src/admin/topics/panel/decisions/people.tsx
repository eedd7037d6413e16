import { Badge, Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { choicesIn } from '../../../../words/labels/labels';
import { useDate } from '../../../kit/date-text';
import type { Offers } from '../../../../domain/process/offers';
import type { Person } from '../../../../words/process-view';
import { NoticeForm } from './notice-form';
import { RecognitionForm } from './recognition-form';
import type { CommandContext } from '../command-context';
import { useWords } from '../../words/words';

const CATEGORIES = choicesIn('api::participant.participant', 'category');

/** The people on the topic's list: who is recognised, who has been told, and what is owed to them. */
export function People(context: CommandContext) {
  const words = useWords();
  const { participants, offers } = context.process;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<'recognise' | 'notify' | null>(null);
  if (participants.length === 0) return null;
  const close = () => {
    setOpen(null);
    setChosen([]);
  };
  const choose = (id: string, on: boolean) => {
    setChosen((before) => (on ? [...before, id] : before.filter((each) => each !== id)));
  };
  return (
    <Box tag="section" aria-label={words('people')}>
      <Typography variant="pi" fontWeight="bold">
        {words('people.count', { count: participants.length })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2} paddingBottom={2}>
        {participants.map((person) => (
          <PersonRow
            key={person.documentId}
            person={person}
            selectable={offers.recognise || offers.notify}
            chosen={chosen.includes(person.documentId)}
            choose={choose}
          />
        ))}
      </Flex>
      {open === 'recognise' && <RecognitionForm {...context} chosen={chosen} close={close} />}
      {open === 'notify' && <NoticeForm {...context} chosen={chosen} close={close} />}
      {open === null && (
        <Actions offers={offers} disabled={context.unsaved || chosen.length === 0} open={setOpen} />
      )}
    </Box>
  );
}

interface ActionsProps {
  readonly offers: Offers;
  readonly disabled: boolean;
  readonly open: (form: 'recognise' | 'notify') => void;
}

function Actions({ offers, disabled, open }: ActionsProps) {
  const words = useWords();
  return (
    <Flex gap={2} wrap="wrap">
      {offers.recognise && (
        <Button
          type="button"
          variant="secondary"
          disabled={disabled}
          onClick={() => {
            open('recognise');
          }}
        >
          {words(offers.recogniseByPaper ? 'people.record-recognition' : 'people.recognise')}
        </Button>
      )}
      {offers.notify && (
        <Button
          type="button"
          variant="secondary"
          disabled={disabled}
          onClick={() => {
            open('notify');
          }}
        >
          {words('notice')}
        </Button>
      )}
    </Flex>
  );
}

interface PersonRowProps {
  readonly person: Person;
  readonly selectable: boolean;
  readonly chosen: boolean;
  readonly choose: (id: string, on: boolean) => void;
}

function PersonRow({ person, selectable, chosen, choose }: PersonRowProps) {
  const { documentId, name, category, recognised, notifiedOn } = person;
  const words = useWords();
  const dayOf = useDate();
  const who = words('people.person', { name, category: CATEGORIES[category] ?? category });
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      {selectable ? (
        <Checkbox
          checked={chosen}
          onCheckedChange={(on) => {
            choose(documentId, on === true);
          }}
        >
          {who}
        </Checkbox>
      ) : (
        <Typography variant="pi">{who}</Typography>
      )}
      <Flex gap={1} wrap="wrap">
        <Badge variant={recognised ? 'success' : 'warning'}>
          {words(recognised ? 'people.recognised' : 'people.not-recognised')}
        </Badge>
        <Badge variant={notifiedOn ? 'success' : 'warning'}>
          {notifiedOn ? words('people.notified', { day: dayOf(notifiedOn) }) : words('people.not-notified')}
        </Badge>
      </Flex>
    </Flex>
  );
}
