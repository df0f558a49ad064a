import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a later start tells the first one. */
export type SecondStart = { readonly argv: string[]; readonly workingDirectory: string };

/** One running app per user folder. Later starts leave a note in a folder that the first one looks into. */
export class SingleInstance {
  readonly #lock: string;
  readonly #letters: string;
  #held = false;

  constructor(userData: string) {
    mkdirSync(userData, { recursive: true });
    this.#lock = join(userData, 'standin.lock');
    this.#letters = join(userData, 'standin.lock.d');
  }

  /** True for the first; a later one has told the first when this returns false. */
  request(onSecondStart: (start: SecondStart) => void): boolean {
    if (!this.#take() && !(this.#holderIsGone() && this.#take())) {
      this.#tellHolder();
      return false;
    }
    rmSync(this.#letters, { recursive: true, force: true });
    mkdirSync(this.#letters);
    setInterval(() => this.#readLetters(onSecondStart), 50).unref();
    return true;
  }

  release(): void {
    if (this.#held) rmSync(this.#lock, { force: true });
    this.#held = false;
  }

  #take(): boolean {
    try {
      writeFileSync(this.#lock, String(process.pid), { flag: 'wx' });
    } catch {
      return false;
    }
    this.#held = true;
    return true;
  }

  #holderIsGone(): boolean {
    try {
      process.kill(Number(readFileSync(this.#lock, 'utf8')), 0);
      return false;
    } catch {
      rmSync(this.#lock, { force: true });
      return true;
    }
  }

  #tellHolder(): void {
    const start: SecondStart = { argv: process.argv, workingDirectory: process.cwd() };
    const letter = join(this.#letters, String(process.pid));
    writeFileSync(letter, JSON.stringify(start));
    renameSync(letter, `${letter}.json`);
  }

  #readLetters(onSecondStart: (start: SecondStart) => void): void {
    if (!existsSync(this.#letters)) return;
    for (const name of readdirSync(this.#letters).filter((each) => each.endsWith('.json'))) {
      const letter = join(this.#letters, name);
      const start: SecondStart = JSON.parse(readFileSync(letter, 'utf8'));
      rmSync(letter);
      onSecondStart(start);
    }
  }
}
