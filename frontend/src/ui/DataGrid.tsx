// A list of any length: rows on a wide screen, cards on a narrow one; only what is in sight is in the page.
import { Checkbox, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import { useWindowVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './DataGrid.module.css';

export interface Column<Row, SortKey extends string> {
  key: string;
  header: string;
  width: string;
  render: (row: Row) => ReactNode;
  sort?: SortKey;
  align?: 'end';
  /** The cell that names the row. */
  names?: boolean;
  /** Only where there is plenty of room. */
  wide?: boolean;
  /** Its content may stand over the edge (menus, focus rings). */
  tight?: boolean;
}

export interface Selection<Row> {
  has: (row: Row) => boolean;
  toggle: (row: Row) => void;
  toggleAll: () => void;
  all: boolean;
  some: boolean;
  label: (row: Row) => string;
}

export interface GridProps<Row, SortKey extends string> {
  label: string;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  columns: readonly Column<Row, SortKey>[];
  card: (row: Row) => ReactNode;
  total?: number | undefined;
  sort?: { key: SortKey; descending: boolean; change: (key: SortKey) => void } | undefined;
  selection?: Selection<Row> | undefined;
  more?: { has: boolean; loading: boolean; fetch: () => void } | undefined;
}

const ROW_HEIGHT = 56;
const CARD_HEIGHT = 128;
const NARROW = '(max-width: 47.99em)';

const MEDIUM = '(max-width: 71.99em)';

export function useNarrow(): boolean {
  return useMatch(NARROW);
}

function useMatch(query: string): boolean {
  return useMediaQuery(query, undefined, { getInitialValueInEffect: false }) ?? false;
}

export function DataGrid<Row, SortKey extends string>(props: GridProps<Row, SortKey>) {
  return useNarrow() ? <Cards {...props} /> : <Rows {...props} />;
}

function Rows<Row, SortKey extends string>({ label, rows, rowKey, columns: every, total, sort, selection, more }: GridProps<Row, SortKey>) {
  const medium = useMatch(MEDIUM);
  const columns = medium ? every.filter((column) => !column.wide) : every;
  const { t } = useTranslation();
  const { body, items, height, margin } = useWindowed(rows.length, ROW_HEIGHT, more);
  const style = { '--columns': [...(selection ? ['1.5rem'] : []), ...columns.map((column) => column.width)].join(' ') } as CSSProperties;
  return (
    <div className={css['frame']} style={style}>
      <div role="table" aria-label={label} aria-rowcount={(total ?? rows.length) + 1}>
        <div role="rowgroup" style={{ display: 'contents' }}>
          <div role="row" aria-rowindex={1} className={css['header']}>
            {selection && (
              <div role="columnheader">
                <Checkbox size="xs" aria-label={t('list.selectAll')} checked={selection.all} indeterminate={selection.some && !selection.all} onChange={selection.toggleAll} />
              </div>
            )}
            {columns.map((column) => (
              <div key={column.key} role="columnheader" className={column.align && css['end']} aria-sort={ariaSort(column, sort)}>
                <Header column={column} sort={sort} />
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" ref={body} className={css['body']} style={{ height }}>
          {items.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={rowKey(row)}
                role="row"
                aria-rowindex={item.index + 2}
                className={css['row']}
                data-selected={selection?.has(row)}
                data-last={item.index === rows.length - 1}
                style={{ transform: `translateY(${item.start - margin}px)` }}
              >
                {selection && (
                  <div role="cell">
                    <Checkbox size="xs" aria-label={selection.label(row)} checked={selection.has(row)} onChange={() => selection.toggle(row)} />
                  </div>
                )}
                {columns.map((column) => (
                  <div
                    key={column.key}
                    role={column.names ? 'rowheader' : 'cell'}
                    className={[css['cell'], column.align && css['end'], column.tight && css['tight']].filter(Boolean).join(' ')}
                  >
                    {column.render(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <More more={more} />
    </div>
  );
}

function Header<Row, SortKey extends string>({ column, sort }: { column: Column<Row, SortKey>; sort: GridProps<Row, SortKey>['sort'] }) {
  const key = column.sort;
  if (!sort || !key) return column.header || null;
  const sorted = sort.key === key;
  const Icon = !sorted ? IconSelector : sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <button type="button" className={css['sort']} data-sorted={sorted} onClick={() => sort.change(key)}>
      {column.header}
      <Icon size={14} aria-hidden />
    </button>
  );
}

function ariaSort<Row, SortKey extends string>(column: Column<Row, SortKey>, sort: GridProps<Row, SortKey>['sort']) {
  if (!sort || !column.sort) return undefined;
  if (sort.key !== column.sort) return 'none';
  return sort.descending ? 'descending' : 'ascending';
}

function Cards<Row, SortKey extends string>({ label, rows, rowKey, card, total, selection, more }: GridProps<Row, SortKey>) {
  const { body, items, height, margin, measure } = useWindowed(rows.length, CARD_HEIGHT, more);
  return (
    <div>
      <ul className={css['cards']} aria-label={label} ref={body} style={{ height, listStyle: 'none', margin: 0, padding: 0 }}>
        {items.map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <li
              key={rowKey(row)}
              ref={measure}
              data-index={item.index}
              aria-setsize={total ?? rows.length}
              aria-posinset={item.index + 1}
              className={css['card']}
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              <div className={css['cardBody']} data-selected={selection?.has(row)}>
                {card(row)}
              </div>
            </li>
          );
        })}
      </ul>
      <More more={more} />
    </div>
  );
}

function More({ more }: { more: GridProps<never, never>['more'] }) {
  const { t } = useTranslation();
  if (!more?.has) return null;
  return <div className={css['foot']}>{more.loading ? t('list.loadingMore') : null}</div>;
}

interface Windowed {
  body: (element: HTMLElement | null) => void;
  items: VirtualItem[];
  height: number;
  margin: number;
  measure: (element: Element | null) => void;
}

function useWindowed(count: number, size: number, more: GridProps<never, never>['more']): Windowed {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    if (element) setMargin(element.getBoundingClientRect().top + window.scrollY);
  }, [element, count]);
  const virtualizer = useWindowVirtualizer({ count, estimateSize: () => size, overscan: 6, scrollMargin: margin });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  const fetchMore = useRef(more);
  fetchMore.current = more;
  useEffect(() => {
    const now = fetchMore.current;
    if (now?.has && !now.loading && last >= count - 20) now.fetch();
  }, [last, count, more?.loading]);
  return { body: setElement, items, height: virtualizer.getTotalSize(), margin, measure: virtualizer.measureElement };
}

export function GridSkeleton() {
  const narrow = useNarrow();
  const height = narrow ? CARD_HEIGHT : ROW_HEIGHT;
  return (
    <div aria-hidden className={narrow ? undefined : css['frame']}>
      {!narrow && <Skeleton height={46} radius={0} />}
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} style={{ height, padding: narrow ? '0 0 0.75rem' : '1.125rem 1rem' }}>
          <Skeleton height={narrow ? height - 12 : 18} width={narrow ? '100%' : `${90 - (index % 3) * 12}%`} />
        </div>
      ))}
    </div>
  );
}

export function Toolbar({ children }: { children: ReactNode }) {
  return <div className={css['toolbar']}>{children}</div>;
}

export function Summary({ children }: { children: ReactNode }) {
  return (
    <p className={css['summary']} role="status">
      {children}
    </p>
  );
}

/** What is chosen, and what can be done with all of it. */
/** `refused` is said above the buttons it belongs to. */
export function BulkBar({ label, refused, children }: { label: string; refused?: ReactNode; children: ReactNode }) {
  return (
    <div className={css['bulk']} role="region" aria-label={label}>
      {refused && <div className={css['refused']}>{refused}</div>}
      <span role="status">{label}</span>
      {children}
    </div>
  );
}
