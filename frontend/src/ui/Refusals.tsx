// What the server said no to, in its own words, where the person is looking.
import type { RefusalFragment } from '../api/gen/graphql';
import { Broken, Notice } from './Page';

export function Refusals({ refusals, error }: { refusals: readonly RefusalFragment[]; error?: unknown }) {
  if (error) return <Broken error={error} />;
  if (refusals.length === 0) return null;
  return (
    <Notice tone="bad" live>
      {[...new Set(refusals.map((refusal) => refusal.message))].map((message) => (
        <p key={message}>{message}</p>
      ))}
    </Notice>
  );
}
