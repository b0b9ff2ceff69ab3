import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError } from '@/api/api-error';
import { Autosave } from './autosave';

type Save = (content: string) => Promise<void>;

function start(save = vi.fn<Save>(() => Promise.resolve())) {
  const keep = vi.fn();
  const release = vi.fn();
  return { save, keep, release, autosave: new Autosave<string>({ save, keep, release }) };
}

const away = new ApiError({ code: 'unreachable' });

describe('a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is kept here at once and sent when the typing pauses, once', async () => {
    const { autosave, save, keep, release } = start();
    autosave.change('a');
    autosave.change('ab');
    expect(keep).toHaveBeenLastCalledWith('ab');
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(save).toHaveBeenCalledExactlyOnceWith('ab');
    expect(release).toHaveBeenCalledOnce();
    expect(autosave.state).toBe('saved');
  });

  it('is sent again with what was typed while it was on its way, one at a time', async () => {
    let arrive: () => void = () => expect.fail('nothing is on its way');
    const slow = vi.fn<Save>(() => new Promise((resolve) => void (arrive = resolve)));
    const { autosave, save, release } = start(slow);
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(2_000);
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(save).toHaveBeenCalledTimes(1);
    arrive();
    await vi.advanceTimersByTimeAsync(0);
    expect(release).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(save).toHaveBeenLastCalledWith('ab');
    arrive();
    await vi.advanceTimersByTimeAsync(0);
    expect(release).toHaveBeenCalledOnce();
  });

  it('stays here while the server is away and goes when it is back', async () => {
    const save = vi.fn<Save>(() => Promise.resolve());
    save.mockRejectedValueOnce(away);
    const { autosave, release } = start(save);
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(autosave.state).toBe('offline');
    expect(release).not.toHaveBeenCalled();
    autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.state).toBe('saved');
    expect(release).toHaveBeenCalledOnce();
  });

  it('tries again by itself', async () => {
    const save = vi.fn<Save>(() => Promise.resolve());
    save.mockRejectedValueOnce(away);
    const { autosave } = start(save);
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(save).toHaveBeenCalledTimes(2);
    expect(autosave.state).toBe('saved');
  });

  it('says that another device went on with it, and goes when this one is to count', async () => {
    const save = vi.fn<Save>(() => Promise.resolve());
    save.mockRejectedValueOnce(new ApiError({ code: 'edited_meanwhile', status: 409 }));
    const { autosave } = start(save);
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(autosave.state).toBe('elsewhere');
    expect(save).toHaveBeenCalledOnce();
    autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.state).toBe('saved');
  });

  it('says what the server refuses, keeps it here and does not insist', async () => {
    const save = vi.fn<Save>(() => Promise.reject(new ApiError({ code: 'x', status: 413 })));
    const { autosave, release } = start(save);
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(autosave.state).toBe('refused');
    expect(save).toHaveBeenCalledOnce();
    expect(release).not.toHaveBeenCalled();
  });

  it('sends at once what waits when somebody leaves', () => {
    const { autosave, save } = start();
    autosave.flush();
    expect(save).not.toHaveBeenCalled();
    autosave.change('a');
    autosave.flush();
    expect(save).toHaveBeenCalledExactlyOnceWith('a');
  });

  it('is at rest once stopped, however late the last save arrives', async () => {
    let arrive: () => void = () => expect.fail('nothing is on its way');
    const slow = vi.fn<Save>(() => new Promise((resolve) => void (arrive = resolve)));
    const { autosave, save } = start(slow);
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(2_000);
    autosave.change('ab');
    const stopped = vi.fn();
    void autosave.stop().then(stopped);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(stopped).not.toHaveBeenCalled();
    arrive();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stopped).toHaveBeenCalledOnce();
    expect(save).toHaveBeenCalledOnce();
  });
});
