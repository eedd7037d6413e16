import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Job } from './follow';

export interface ProgressWords {
  readonly state: Readonly<Record<Job<unknown>['state'], string>>;
  readonly progress: string;
  readonly cancel: string;
  /** What is said of each outcome, by its code. */
  readonly outcomes: Readonly<Record<string, string>>;
}

interface JobProgressProps {
  readonly job: Job<unknown>;
  readonly words: ProgressWords;
  readonly cancel: () => void;
}

const LOOKS = { running: 'secondary', done: 'success', cancelled: 'warning', failed: 'danger' } as const;

const Bar = styled.progress`
  width: 100%;
  height: 1.2rem;
  accent-color: ${({ theme }) => theme.colors.primary600};
`;

/** How far it is, how many topics came out how, and the way to stop it. */
export function JobProgress({ job, words, cancel }: JobProgressProps) {
  const { state, done, total, counts } = job;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Flex gap={2} wrap="wrap" role="status">
        <Badge variant={LOOKS[state]}>{words.state[state]}</Badge>
        <Typography variant="pi">{`${words.progress} ${String(done)} / ${String(total)}`}</Typography>
        {state === 'running' && (
          <Button size="S" variant="danger-light" onClick={cancel}>
            {words.cancel}
          </Button>
        )}
      </Flex>
      <Bar value={done} max={Math.max(total, 1)} aria-label={words.progress} />
      <Flex gap={2} wrap="wrap">
        {Object.entries(counts).map(([outcome, count]) => (
          <Badge key={outcome} variant="neutral">
            {`${words.outcomes[outcome] ?? outcome} ${String(count)}`}
          </Badge>
        ))}
      </Flex>
    </Flex>
  );
}
