import { removeDraft, saveDraft } from '@/api/generated/sdk.gen';
import type { DraftOut } from '@/api/generated/types.gen';
import { newId } from '@/lib/ids';
import type { DraftPlace } from './api/drafts';
import { Autosave } from './autosave';
import { readLocalCopy, removeLocalCopy, writeLocalCopy } from './local-copy';

export type Content = Record<string, unknown>;
export type Stored = Pick<DraftOut, 'content' | 'updated_at' | 'version'>;

const PUBLISH_KEY = 'publish_key';
const nameOf = ({ kind, key }: DraftPlace) => `${kind}.${key}`;

/** The later of what the server has and what only this browser has. */
export function latestContent(place: DraftPlace, owner: string, stored: Stored | null): Content | null {
  const local = readLocalCopy<Content>(owner, nameOf(place));
  if (local && (!stored || Date.parse(local.changedAt) > Date.parse(stored.updated_at))) return local.content;
  return stored?.content ?? null;
}

/** A draft on the desk: what is written to it finds its way to the server. */
export class OpenDraft {
  readonly autosave: Autosave<Content>;
  readonly content: Content | null;
  /** Goes with what is published, also after a reload: sent twice, it is still one. */
  readonly publishKey: string;
  private version: number | null;

  constructor(
    readonly place: DraftPlace,
    private readonly owner: string,
    stored: Stored | null,
  ) {
    this.content = latestContent(place, owner, stored);
    this.version = stored?.version ?? null;
    const kept = this.content?.[PUBLISH_KEY];
    this.publishKey = typeof kept === 'string' ? kept : newId();
    this.autosave = new Autosave<Content>({
      save: (latest) => this.save(latest),
      keep: (latest) => writeLocalCopy(owner, nameOf(place), latest),
      release: () => removeLocalCopy(owner, nameOf(place)),
    });
  }

  readonly keep = (content: Content): void =>
    this.autosave.change({ ...content, [PUBLISH_KEY]: this.publishKey });

  /** Another device went on with it meanwhile: this one counts. */
  readonly overrule = (): void => {
    this.version = null;
    this.autosave.flush();
  };

  /** Before it is published: a save that comes late would bring it back from the dead. */
  readonly settle = (): Promise<void> => this.autosave.stop();

  /** Published, and removed by the server; or the other device's counts. */
  readonly forget = (): void => removeLocalCopy(this.owner, nameOf(this.place));

  readonly discard = async (): Promise<void> => {
    await this.settle();
    this.forget();
    await removeDraft({ path: this.place });
  };

  private async save(content: Content): Promise<void> {
    const saved = await saveDraft({ path: this.place, body: { content, version: this.version } });
    this.version = saved.version;
  }
}
