// Mantine's buttons as links of the router, with its checks of addresses and search parts.
import { Anchor, Button, Menu, type AnchorProps, type ButtonProps, type MenuItemProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type AsLink<P> = P & Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof P> & { ref?: Ref<HTMLAnchorElement> };

export const LinkButton = createLink((props: AsLink<ButtonProps>) => <Button component="a" {...props} />);
export const LinkText = createLink((props: AsLink<AnchorProps>) => <Anchor {...props} />);
export const LinkItem = createLink((props: AsLink<MenuItemProps>) => <Menu.Item component="a" {...props} />);
