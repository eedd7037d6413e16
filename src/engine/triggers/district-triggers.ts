/**
 * A row's district code is that of what it lies in, whoever writes: the database copies it when a relation is set, when
 * the code above changes, and over whatever else is written there. So a room that moves takes its topics and their records along.
 */
import type { Core } from '@strapi/strapi';
import { CODE_FROM } from '../database/district-codes';
import type { PostgresTrigger } from './postgres';
import type { Trigger } from './trigger';

/** A relation to what a row lies in: how they are joined, and where its code stands. */
interface Source {
  readonly link: string;
  readonly lower: string;
  readonly upper: string;
  readonly table: string;
  readonly code: string;
}

/** A table whose rows have a code. */
interface CodedTable {
  readonly table: string;
  readonly sources: readonly Source[];
}

/** When the rows with these ids are to have their code. */
interface CodeCopy {
  readonly name: string;
  readonly of: CodedTable;
  readonly on: string;
  /** As SQL knows them after `WHERE id`. */
  readonly rows: string;
  readonly events: readonly string[];
  /** Is there anything to do at all, as a condition on `NEW` and `OLD`? */
  readonly when: string;
}

/** Strapi's model, as far as it is looked at here. */
interface Relation {
  readonly target: string;
  readonly joinTable: {
    readonly name: string;
    readonly joinColumn: { readonly name: string };
    readonly inverseJoinColumn: { readonly name: string };
  };
}

function sourceOf(strapi: Core.Strapi, uid: string, field: string): Source {
  const { target, joinTable } = strapi.db.metadata.get(uid).attributes[field] as unknown as Relation;
  return {
    link: joinTable.name,
    lower: joinTable.joinColumn.name,
    upper: joinTable.inverseJoinColumn.name,
    table: strapi.db.metadata.get(target).tableName,
    code: target in CODE_FROM ? 'district_code' : 'code',
  };
}

const codedTables = (strapi: Core.Strapi): CodedTable[] =>
  Object.entries(CODE_FROM).map(([uid, fields]) => ({
    table: strapi.db.metadata.get(uid).tableName,
    sources: fields.map((field) => sourceOf(strapi, uid, field)),
  }));

/** In SQL: the code that the row with this id ought to have. */
function rightCode({ sources }: CodedTable, id: string): string {
  const codes = sources.map(
    ({ link, lower, upper, table, code }) =>
      `(SELECT u.${code} FROM ${link} l JOIN ${table} u ON u.id = l.${upper} WHERE l.${lower} = ${id} LIMIT 1)`,
  );
  return `coalesce(${codes.join(', ')}, '')`;
}

const copy = ({ of, rows }: CodeCopy): string => {
  const right = rightCode(of, `${of.table}.id`);
  return `UPDATE ${of.table} SET district_code = ${right} WHERE id ${rows} AND district_code IS DISTINCT FROM ${right};`;
};

function copyings(of: CodedTable): CodeCopy[] {
  const { table, sources } = of;
  const own = { name: `hsl_${table}_code`, of, on: table, rows: '= NEW.id' };
  return [
    { ...own, events: ['INSERT', 'UPDATE OF district_code'], when: 'NEW.district_code IS NOT NULL' },
    ...sources.flatMap(({ link, lower, upper, table: above, code }): CodeCopy[] => [
      {
        ...own,
        name: `hsl_${link}_code`,
        on: link,
        rows: `= NEW.${lower}`,
        events: ['INSERT', `UPDATE OF ${lower}, ${upper}`],
        when: 'true',
      },
      {
        ...own,
        name: `hsl_${link}_code_lost`,
        on: link,
        rows: `= OLD.${lower}`,
        events: ['DELETE'],
        when: 'true',
      },
      {
        ...own,
        name: `hsl_${link}_code_above`,
        on: above,
        rows: `IN (SELECT ${lower} FROM ${link} WHERE ${upper} = NEW.id)`,
        events: [`UPDATE OF ${code}`],
        when: `NEW.${code} IS DISTINCT FROM OLD.${code}`,
      },
    ]),
  ];
}

const all = (strapi: Core.Strapi): CodeCopy[] => codedTables(strapi).flatMap(copyings);

/** In SQLite's language, where a trigger has one event. */
export const sqliteDistrictTriggers = (strapi: Core.Strapi): Trigger[] =>
  all(strapi).flatMap((copying) =>
    copying.events.map((event): Trigger => {
      const { name, on, when } = copying;
      const [operation = ''] = event.split(' ');
      return {
        name: `${name}_${operation.toLowerCase()}`,
        table: on,
        body: `AFTER ${event} ON ${on} WHEN ${when} BEGIN ${copy(copying)} END`,
      };
    }),
  );

/** In PostgreSQL's. */
export const postgresDistrictTriggers = (strapi: Core.Strapi): PostgresTrigger[] =>
  all(strapi).map((copying): PostgresTrigger => {
    const { name, on, events, when } = copying;
    return {
      name,
      table: on,
      when: `AFTER ${events.join(' OR ')} ON ${on} FOR EACH ROW WHEN (${when})`,
      body: `${copy(copying)} RETURN NULL;`,
    };
  });
