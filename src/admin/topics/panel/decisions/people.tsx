import { Badge, Box, Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { FIELD_LABELS } from '../../../../words/labels/labels';
import { DateText } from '../../../kit/date-text';
import type { Offers } from '../../../../domain/process/offers';
import type { Person } from '../../../../words/process-view';
import { NoticeForm } from './notice-form';
import { RecognitionForm } from './recognition-form';
import type { CommandContext } from '../command-context';

const CATEGORIES = FIELD_LABELS['api::participant.participant']?.['category']?.choices ?? {};

/** The people on the topic's list: who is recognised, who has been told, and what is owed to them. */
export function People(context: CommandContext) {
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
    <Box tag="section" aria-label="参加人员">
      <Typography variant="pi" fontWeight="bold">
        参加人员（{participants.length}）
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
          {offers.recogniseByPaper ? '登记认可' : '认可所选人员'}
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
          登记通报
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
  const words = `${name}（${CATEGORIES[category] ?? '其他'}）`;
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1}>
      {selectable ? (
        <Checkbox
          checked={chosen}
          onCheckedChange={(on) => {
            choose(documentId, on === true);
          }}
        >
          {words}
        </Checkbox>
      ) : (
        <Typography variant="pi">{words}</Typography>
      )}
      <Flex gap={1} wrap="wrap">
        <Badge variant={recognised ? 'success' : 'warning'}>{recognised ? '已认可' : '未认可'}</Badge>
        <Badge variant={notifiedOn ? 'success' : 'warning'}>
          {notifiedOn ? (
            <>
              <DateText value={notifiedOn} /> 已通报
            </>
          ) : (
            '未通报'
          )}
        </Badge>
      </Flex>
    </Flex>
  );
}
