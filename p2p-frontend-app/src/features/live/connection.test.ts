import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WatchList } from './watch-list';
import { connectLive, type LiveHandlers } from './connection';

class FakeSocket extends EventTarget {
  static all: FakeSocket[] = [];
  closed = false;
  said: string[] = [];

  constructor(readonly address: string) {
    super();
    FakeSocket.all.push(this);
  }

  close(): void {
    this.closed = true;
  }

  send(text: string): void {
    this.said.push(text);
  }

  say(event: object): void {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(event) }));
  }

  end(code: number): void {
    this.dispatchEvent(new CloseEvent('close', { code }));
  }
}

const latest = () => FakeSocket.all.at(-1) ?? expect.fail('no socket');

function start(handlers: Partial<LiveHandlers> = {}) {
  const all = {
    onEvent: vi.fn(),
    onGap: vi.fn(),
    renewSession: vi.fn(() => Promise.resolve(true)),
    watched: new WatchList(),
    ...handlers,
  };
  return { ...all, end: connectLive('ws://site/api/v1/live', all) };
}

describe('the live connection', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    FakeSocket.all = [];
    vi.stubGlobal('WebSocket', FakeSocket);
  });
  afterEach(() => vi.useRealTimers());

  it('hands on what the server tells, but not its greeting', () => {
    const { onEvent } = start();
    latest().say({ type: 'ready' });
    latest().say({ type: 'mailbox.created', id: '1' });
    expect(onEvent).toHaveBeenCalledExactlyOnceWith({ type: 'mailbox.created', id: '1' });
  });

  it('comes back after a loss and says that something may have been missed', async () => {
    const { onGap } = start();
    latest().say({ type: 'ready' });
    latest().end(1006);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(FakeSocket.all).toHaveLength(2);
    expect(onGap).not.toHaveBeenCalled();
    latest().say({ type: 'ready' });
    expect(onGap).toHaveBeenCalledOnce();
  });

  it('waits longer each time nobody answers', async () => {
    start();
    for (let round = 0; round < 6; round += 1) {
      latest().end(1006);
      await vi.advanceTimersByTimeAsync(30_000);
    }
    expect(FakeSocket.all).toHaveLength(7);
    latest().end(1006);
    await vi.advanceTimersByTimeAsync(14_000);
    expect(FakeSocket.all).toHaveLength(7);
    await vi.advanceTimersByTimeAsync(16_000);
    expect(FakeSocket.all).toHaveLength(8);
  });

  it('renews a session that ran out, and stays away when it is over', async () => {
    const { renewSession } = start({
      renewSession: vi.fn().mockResolvedValueOnce(true).mockResolvedValue(false),
    });
    latest().end(4401);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(FakeSocket.all).toHaveLength(2);
    latest().end(4401);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(renewSession).toHaveBeenCalledTimes(2);
    expect(FakeSocket.all).toHaveLength(2);
  });

  it('hurries when the network is back', () => {
    start();
    latest().end(1006);
    return vi.advanceTimersByTimeAsync(0).then(() => {
      dispatchEvent(new Event('online'));
      expect(FakeSocket.all).toHaveLength(2);
    });
  });

  it('tells what is watched, what no longer is, and all that still is after a gap', async () => {
    const { watched } = start();
    const leave = watched.add('thread:1');
    watched.add('thread:2');
    expect(latest().said).toEqual([]);
    latest().say({ type: 'ready' });
    expect(latest().said).toEqual(['{"watch":"thread:1"}', '{"watch":"thread:2"}']);
    const leaveAgain = watched.add('thread:1');
    leave();
    expect(latest().said).toHaveLength(2);
    leaveAgain();
    expect(latest().said.at(-1)).toBe('{"unwatch":"thread:1"}');
    latest().end(1006);
    watched.add('thread:3');
    await vi.advanceTimersByTimeAsync(1_000);
    latest().say({ type: 'ready' });
    expect(latest().said).toEqual(['{"watch":"thread:2"}', '{"watch":"thread:3"}']);
  });

  it('ends for good when told so', async () => {
    const { end } = start();
    end();
    latest().end(1000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(latest().closed).toBe(true);
    expect(FakeSocket.all).toHaveLength(1);
  });
});
