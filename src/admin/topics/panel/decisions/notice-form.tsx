import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useNotifyParticipantsMutation } from '../api';
import { Day, keepEnter, Line } from '../../../kit/fields';
import { FormEnd } from '../steps/form-end';
import { useCommand } from '../steps/use-command';
import type { CommandContext } from '../command-context';
import { useWords } from '../../words/words';

interface NoticeFormProps extends CommandContext {
  readonly chosen: readonly string[];
  readonly close: () => void;
}

/** Writes down that the chosen people were told what will be deliberated: when and by which channel. */
export function NoticeForm({ chosen, documentId, process, unsaved, close }: NoticeFormProps) {
  const words = useWords();
  const [sentOn, setSentOn] = useState('');
  const [channel, setChannel] = useState('');
  const [checked, setChecked] = useState(false);
  const [notify] = useNotifyParticipantsMutation();
  const command = useCommand(process.rev, close);
  const submit = () => {
    setChecked(true);
    if (!sentOn || !channel.trim()) return;
    const body = { participants: chosen, sentOn, channel: channel.trim() };
    void command.send(
      (id) => notify({ documentId, body: { ...id, ...body } }),
      words('notice.done', { count: chosen.length }),
    );
  };
  return (
    <Box borderColor="neutral200" hasRadius padding={3} onKeyDown={keepEnter}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography fontWeight="bold">{words('notice.title', { count: chosen.length })}</Typography>
        <Day
          name="sentOn"
          label={words('notice.on')}
          value={sentOn}
          error={checked && !sentOn && words('notice.on-missing')}
          onChange={(value) => {
            setSentOn(value);
            command.changed();
          }}
        />
        <Line
          name="channel"
          label={words('notice.channel')}
          value={channel}
          error={checked && !channel.trim() && words('notice.channel-missing')}
          onChange={(value) => {
            setChannel(value);
            command.changed();
          }}
        />
        <FormEnd command={command} label={words('notice')} unsaved={unsaved} submit={submit} close={close} />
      </Flex>
    </Box>
  );
}
