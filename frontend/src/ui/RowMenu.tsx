// What can be done with one thing. The server says which acts exist and which are refused; a refused act
// stays in the menu, reachable by keyboard and touch, with its reason written under its name.
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDotsVertical } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './RowMenu.module.css';

export interface Act {
  key: string;
  label: string;
  icon?: ReactNode;
  /** Why it is refused now; absent when it may be done. */
  refused?: string | null | undefined;
  run: () => void;
}

interface RowMenuProps {
  /** Names the thing as well: « Actions pour exemple.fr ». */
  label: string;
  acts: readonly Act[];
  /** A written button instead of the three dots. */
  text?: string;
}

export function RowMenu({ label, acts, text }: RowMenuProps) {
  if (acts.length === 0) return null;
  return (
    <Menu width={280} withinPortal>
      <Menu.Target>
        {text ? (
          <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />} aria-label={label}>
            {text}
          </Button>
        ) : (
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={label} style={{ color: 'var(--ink)' }}>
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        )}
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {acts.map((act) => (
          <Menu.Item
            key={act.key}
            leftSection={act.icon}
            className={act.refused ? `${css['item']} ${css['refused']}` : css['item']}
            aria-disabled={act.refused ? true : undefined}
            closeMenuOnClick={!act.refused}
            onClick={act.refused ? undefined : act.run}
          >
            <span className={act.refused ? css['refusedLabel'] : undefined}>{act.label}</span>
            {act.refused && <span className={css['reason']}>{act.refused}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
