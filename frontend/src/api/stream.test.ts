import { expect, test } from 'vitest';
import { cutEvents } from './stream';

test('cuts whole events and keeps the rest for the next piece', () => {
  const { events, rest } = cutEvents('event: next\ndata: {"data":1}\n\n:\n\nevent: complete\ndata:\n\nevent: ne');
  expect(events).toEqual([
    { event: 'next', data: '{"data":1}' },
    { event: 'complete', data: '' },
  ]);
  expect(rest).toBe('event: ne');
});

test('reads what a server with CRLF sends', () => {
  expect(cutEvents('event: next\r\ndata: 1\r\n\r\n').events).toEqual([{ event: 'next', data: '1' }]);
});
