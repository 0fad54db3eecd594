/**
 * Who listens to which topic. A `Map`, never an object, so `__proto__` is a name like any other.
 * A topic exists only while someone listens.
 */
export class TopicTable<Member> {
  readonly #members = new Map<string, Set<Member>>();
  #subscriptions = 0;

  /** Topics with at least one member. */
  get size(): number {
    return this.#members.size;
  }

  /** Pairs of topic and member. */
  get subscriptions(): number {
    return this.#subscriptions;
  }

  /** Adding someone twice changes nothing. */
  add(topic: string, member: Member): void {
    let members = this.#members.get(topic);
    if (!members) {
      members = new Set();
      this.#members.set(topic, members);
    }
    if (members.has(member)) return;
    members.add(member);
    this.#subscriptions += 1;
  }

  /** Taking out someone who is not in changes nothing. The last one out frees the topic. */
  remove(topic: string, member: Member): void {
    const members = this.#members.get(topic);
    if (!members?.delete(member)) return;
    this.#subscriptions -= 1;
    if (members.size === 0) this.#members.delete(topic);
  }

  /** Members of a topic, live: removing members while walking over it is safe. */
  members(topic: string): ReadonlySet<Member> | undefined {
    return this.#members.get(topic);
  }
}
