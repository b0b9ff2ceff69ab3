type Wish = { watch: string } | { unwatch: string };

/** What is looked at beyond one's own things: the server is told, and told again after every gap. */
export class WatchList {
  private readonly counts = new Map<string, number>();
  private say: ((wish: Wish) => void) | undefined;

  /** Looks at a topic until what it returns is called. */
  add(topic: string): () => void {
    const count = this.counts.get(topic) ?? 0;
    this.counts.set(topic, count + 1);
    if (count === 0) this.say?.({ watch: topic });
    return () => this.remove(topic);
  }

  connect(say: (wish: Wish) => void): void {
    this.say = say;
    for (const topic of this.counts.keys()) say({ watch: topic });
  }

  disconnect(): void {
    this.say = undefined;
  }

  private remove(topic: string): void {
    const count = (this.counts.get(topic) ?? 0) - 1;
    if (count > 0) {
      this.counts.set(topic, count);
      return;
    }
    this.counts.delete(topic);
    this.say?.({ unwatch: topic });
  }
}

export const watchList = new WatchList();
