import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useNotifyParticipantsMutation } from '../api';
import { Day, keepEnter, Line } from '../../../kit/fields';
import { FormEnd } from '../steps/form-end';
import { useCommand } from '../steps/use-command';
import type { CommandContext } from '../command-context';

interface NoticeFormProps extends CommandContext {
  readonly chosen: readonly string[];
  readonly close: () => void;
}

/** Writes down that the chosen people were told what will be deliberated: when and by which channel. */
export function NoticeForm({ chosen, documentId, process, unsaved, close }: NoticeFormProps) {
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
      `已登记对 ${String(chosen.length)} 名参加人员的通报。`,
    );
  };
  return (
    <Box borderColor="neutral200" hasRadius padding={3} onKeyDown={keepEnter}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography fontWeight="bold">通报所选 {chosen.length} 名参加人员</Typography>
        <Day
          name="sentOn"
          label="通报日期"
          value={sentOn}
          error={checked && !sentOn && '请填写通报日期。'}
          onChange={(value) => {
            setSentOn(value);
            command.changed();
          }}
        />
        <Line
          name="channel"
          label="通报方式"
          value={channel}
          error={checked && !channel.trim() && '请填写通报方式，如电话、书面。'}
          onChange={(value) => {
            setChannel(value);
            command.changed();
          }}
        />
        <FormEnd command={command} label="登记通报" unsaved={unsaved} submit={submit} close={close} />
      </Flex>
    </Box>
  );
}
