import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { ReactNode } from 'react';
import type { PendingDecision } from '../../../domain/desk/desk';
import { FIELD_LABELS, labelOf } from '../../../words/labels/labels';
import { History } from '../panel/history';
import { useTopicProcessQuery } from '../panel/api';
import { useMaterialQuery, type Material } from './api';
import { TOPIC, topicPath } from '../../kit/places';
import { useWords } from '../words/words';
import { useKitWords } from '../../kit/words/words';

const { 'api::topic.topic': FIELDS = {} } = FIELD_LABELS;
const SHORT = ['kind', 'themeCategory', 'source', 'proposer'] as const;
const LONG = ['summary', 'background', 'scheme'] as const;

function Entry({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Box>
      <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral700">
        {name}
      </Typography>
      <Typography tag="dd" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Box>
  );
}

/** A field in words; nothing where nothing was entered. */
function FieldEntry({
  material,
  field,
}: {
  material: Material;
  field: (typeof SHORT | typeof LONG)[number];
}) {
  const value = material[field];
  if (value === null || value === '') return null;
  const { label = field, choices } = FIELDS[field] ?? {};
  return <Entry name={label}>{choices?.[value] ?? value}</Entry>;
}

/** What the body decides on: the topic as it stands, its scheme, and what has happened to it. */
export function MaterialView({ item }: { readonly item: PendingDecision }) {
  const kitWords = useKitWords();
  const words = useWords();
  const { data: material, isError } = useMaterialQuery(item.topic, { refetchOnMountOrArgChange: true });
  const { data: process } = useTopicProcessQuery(item.topic, { refetchOnMountOrArgChange: true });
  if (isError) return <Typography role="alert">{words('approvals.failed')}</Typography>;
  if (!material) return <Loader small>{kitWords('loading')}</Loader>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="beta" tag="h2">
        {item.title}
      </Typography>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={3}>
        <Entry name={labelOf(TOPIC, 'room')}>{[item.room, item.district].filter(Boolean).join(' · ')}</Entry>
        {[...SHORT, ...LONG].map((field) => (
          <FieldEntry key={field} material={material} field={field} />
        ))}
        {material.schemeFile && (
          <Entry name={labelOf(TOPIC, 'schemeFile')}>
            <a href={material.schemeFile.url}>{material.schemeFile.name}</a>
          </Entry>
        )}
      </Flex>
      {process && <History entries={process.history} />}
      <Typography tag={Link} to={topicPath(item.topic)} textColor="primary600" fontWeight="bold">
        {words('approvals.open')}
      </Typography>
    </Flex>
  );
}
