import { Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import { Link } from 'react-router-dom';
import { Refused } from '../../kit/refusal/refused';
import type { Draft } from '../sending/draft';
import { savedIn, type Trouble } from '../sending/use-sending';
import { useWords } from '../words/words';
import { topicPath } from '../../kit/places';

interface TroubleViewProps {
  readonly trouble: Trouble | null;
  readonly draft: Draft;
  readonly topic: string;
  readonly send: () => void;
}

/** Why it was not saved, and what to do; the form stays as it was filled in. */
export function TroubleView({ trouble, draft, topic, send }: TroubleViewProps) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed stays in place while the page may stand anywhere.
  useEffect(() => {
    if (trouble) box.current?.scrollIntoView({ block: 'center' });
  }, [trouble]);
  if (!trouble) return null;
  const saved = savedIn(draft.sent).length;
  return (
    <Box ref={box} background="danger100" borderColor="danger200" hasRadius padding={4}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {trouble.kind === 'refused' && (
          <>
            <Refused refusal={trouble.refusal} />
            {trouble.reasons.map((reason) => (
              <Typography key={reason} textColor="danger700">
                {reason}
              </Typography>
            ))}
            {topic !== '' && (
              <Typography tag={Link} to={topicPath(topic)} textColor="primary600" fontWeight="bold">
                {words('trouble.cure')}
              </Typography>
            )}
          </>
        )}
        {trouble.kind === 'no-answer' && (
          <Typography textColor="danger700" role="alert">
            {words('trouble.no-answer')}
          </Typography>
        )}
        {trouble.kind === 'signed-out' && <LoginAgain done={send} />}
        {saved > 0 && <Typography>{words('trouble.partly', { count: saved })}</Typography>}
      </Flex>
    </Box>
  );
}

/** Logs in without leaving the page. Not a form around it: Enter must not send anything else. */
function LoginAgain({ done }: { readonly done: () => void }) {
  const words = useWords();
  const { login, user } = useAuth('GuidedEntry', (auth) => auth);
  const [password, setPassword] = useState('');
  const [state, setState] = useState<'asking' | 'busy' | 'failed'>('asking');
  const email = user?.email ?? '';
  const again = async () => {
    setState('busy');
    const answer = await login({ email, password, rememberMe: false });
    setState('error' in answer ? 'failed' : 'asking');
    if (!('error' in answer)) done();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography textColor="danger700" role="alert">
        {words('trouble.signed-out')}
      </Typography>
      <Typography variant="pi">
        {words('login.email')}：{email}
      </Typography>
      <Field.Root name="login-password" error={state === 'failed' ? words('login.failed') : undefined}>
        <Field.Label>{words('login.password')}</Field.Label>
        <TextInput
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event: ChangeEvent<HTMLInputElement>) => {
            setPassword(event.target.value);
          }}
        />
        <Field.Error />
      </Field.Root>
      <Button type="button" loading={state === 'busy'} onClick={() => void again()}>
        {words('login.again')}
      </Button>
    </Flex>
  );
}
