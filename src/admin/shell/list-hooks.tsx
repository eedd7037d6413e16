import type {
  InjectableListViewFilter,
  ListFieldLayout,
  ListLayout,
} from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import { InputRenderer } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';
import { BOOLEAN_LABELS, choicesOf, SYSTEM_LABELS } from '../../words/labels/labels';
import { DateText } from '../kit/date-text';

interface Columns {
  displayedHeaders: ListFieldLayout[];
  layout: ListLayout;
}

interface Filters {
  displayedFilters: InjectableListViewFilter[];
  layout: ListLayout;
}

const YES_OR_NO = Object.entries(BOOLEAN_LABELS).map(([value, label]) => ({ value, label }));

type FilterInput = NonNullable<InjectableListViewFilter['input']>;

// Strapi words the chosen value by its option only where a filter brings its own input: so bring the stock one.
const ChoiceFilter: FilterInput = (props) => (
  <InputRenderer {...(props as ComponentProps<typeof InputRenderer>)} />
);

/** List cells: enumerations in Chinese, dates without a weekday and always in Beijing time. */
export function formatColumns({ displayedHeaders, layout }: Columns): Columns {
  return { displayedHeaders: displayedHeaders.map(formatColumn), layout };
}

function formatColumn(header: ListFieldLayout): ListFieldLayout {
  const { attribute, name } = header;
  if (attribute.type === 'enumeration') {
    const choices = choicesOf(name, attribute.enum);
    return {
      ...header,
      cellFormatter: (row) => {
        const value: unknown = row[name];
        return <Cell>{typeof value === 'string' ? (choices[value] ?? value) : '-'}</Cell>;
      },
    };
  }
  if (attribute.type === 'date' || attribute.type === 'datetime') {
    return {
      ...header,
      cellFormatter: (row) => (
        <Cell>
          <DateText value={row[name] as unknown} />
        </Cell>
      ),
    };
  }
  return header;
}

function Cell({ children }: { readonly children: React.ReactNode }) {
  return (
    <Typography textColor="neutral800" ellipsis maxWidth="30rem">
      {children}
    </Typography>
  );
}

/** Filters: Strapi offers the codes of an enumeration, and `true` and `false`. */
export function labelFilterChoices({ displayedFilters, layout }: Filters): Filters {
  return { displayedFilters: displayedFilters.map(labelFilter), layout };
}

function labelFilter(filter: InjectableListViewFilter): InjectableListViewFilter {
  const label = SYSTEM_LABELS[filter.name] ?? filter.label;
  if (filter.type === 'boolean') {
    return { ...filter, label, type: 'enumeration', options: YES_OR_NO, input: ChoiceFilter };
  }
  if (filter.type !== 'enumeration' || !filter.options) return { ...filter, label };
  const options = filter.options.map((option) => (typeof option === 'string' ? { value: option } : option));
  const choices = choicesOf(
    filter.name,
    options.map(({ value }) => value),
  );
  return {
    ...filter,
    label,
    input: ChoiceFilter,
    options: options.map((option) => ({ ...option, label: choices[option.value] ?? option.label })),
  };
}
