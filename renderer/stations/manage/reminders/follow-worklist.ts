import { type ReminderList, withHome } from '#shared/protocol/reminders.ts';

export type WorklistFollower = {
  /** Asks for everything again; resolves when it is shown. */
  readonly renewAll: () => Promise<void>;
  /** Asks again for one home, or the home of a case. */
  readonly renew: (subject: string) => Promise<void>;
};

type Shown = {
  readonly list: (list: ReminderList) => void;
  readonly problem: (problem: unknown) => void;
};

/**
 * Keeps a worklist fresh home by home. One question at a time, so that no older answer comes over a newer one; what is to
 * be asked meanwhile is asked next, each home once.
 */
export function followWorklist(
  ask: (about: string | undefined) => Promise<ReminderList>,
  show: Shown,
): WorklistFollower {
  let list: ReminderList | null = null;
  let all = false;
  const subjects = new Set<string>();
  let asking: Promise<void> | null = null;

  const next = (): string | undefined => {
    const [subject] = subjects;
    if (!all && list !== null && subject !== undefined) {
      subjects.delete(subject);
      return subject;
    }
    all = false;
    subjects.clear();
    return undefined;
  };
  const askAll = async () => {
    while (all || subjects.size > 0) {
      const about = next();
      try {
        const answer = await ask(about);
        // Over midnight what is due moves for every home.
        if (about !== undefined && list?.today !== answer.today) all = true;
        list = about === undefined || list === null ? answer : withHome(list, answer);
        show.list(list);
      } catch (problem) {
        show.problem(problem);
      }
    }
    asking = null;
  };
  const begin = () => (asking ??= askAll());
  return {
    renewAll() {
      all = true;
      return begin();
    },
    renew(subject) {
      subjects.add(subject);
      return begin();
    },
  };
}
