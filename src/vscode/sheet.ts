/**
 * A sheet: a text in Markdown whose words and numbers know the places that they stand for. It reads
 * well as it is, and can be saved as it is.
 */
import type { EssaySurvey, Ledger, Span } from '../core/index.ts';
import { plain } from './markdown-lines.ts';

/** Places of one essay that a cell stands for. */
export interface CellPlaces {
  readonly survey: EssaySurvey;
  readonly spans: readonly Span[];
}

/** A word or number of a sheet, and what it stands for. */
export interface SheetCell extends Span {
  readonly places: readonly CellPlaces[];
}

/** What stands where nothing is: a gap that the eye sees. */
const SILENT = '·';

/** A text under construction. */
export class Sheet {
  readonly #surveys: readonly EssaySurvey[];
  readonly cells: SheetCell[] = [];
  text = '';

  constructor(surveys: readonly EssaySurvey[]) {
    this.#surveys = surveys;
  }

  /** Adds a line. */
  line(text = ''): void {
    this.text += `${text}\n`;
  }

  /** Adds the essays with the letters that stand for them in the tables, and what they are called elsewhere. */
  essays(shortOf: (survey: EssaySurvey) => string): void {
    for (const [at, survey] of this.#surveys.entries()) {
      const short = shortOf(survey);
      this.text += `- ${letter(at)}: `;
      this.#cell(plain(short), [{ survey, spans: [{ start: 0, end: 0 }] }]);
      this.line(short === survey.name ? '' : ` · ${plain(survey.name)}`);
    }
  }

  /** Adds a table: a row's name, its number for each essay, and for all. */
  table({ rows }: Ledger, head: string, all: string): void {
    const letters = this.#surveys.map((_, at) => letter(at));
    const first = Math.max(head.length, ...rows.map(({ label }) => plain(label).length));
    const widths = letters.map((each, at) =>
      Math.max(each.length, 3, ...rows.map(({ places }) => `${places[at]?.length ?? 0}`.length)),
    );
    const last = Math.max(all.length, 3, ...rows.map(({ count }) => `${count}`.length));
    const row = (cells: readonly string[]) => this.line(`| ${cells.join(' | ')} |`);
    const heads = letters.map((each, at) => each.padStart(widths[at] ?? 0));
    row([head.padEnd(first), ...heads, all.padStart(last)]);
    const rules = widths.map((width) => `${'-'.repeat(width - 1)}:`);
    row(['-'.repeat(first), ...rules, `${'-'.repeat(last - 1)}:`]);
    for (const { label, count, places } of rows) {
      const found = places.map((spans, at) => ({ survey: this.#surveys[at], spans }));
      const full = found.filter((each): each is CellPlaces => each.spans.length > 0);
      this.text += '| ';
      this.#cell(plain(label), full);
      this.text += ' '.repeat(first - plain(label).length);
      found.forEach((each, at) => {
        const number = each.spans.length > 0 ? `${each.spans.length}` : SILENT;
        this.text += ` | ${' '.repeat((widths[at] ?? 0) - number.length)}`;
        this.#cell(number, full.includes(each as CellPlaces) ? [each as CellPlaces] : []);
      });
      this.text += ` | ${' '.repeat(last - `${count}`.length)}`;
      this.#cell(`${count}`, full);
      this.line(' |');
    }
  }

  #cell(words: string, places: readonly CellPlaces[]): void {
    const start = this.text.length;
    this.text += words;
    if (places.length > 0) this.cells.push({ start, end: this.text.length, places });
  }
}

/** A, B … Z, AA, AB … */
function letter(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letter(Math.floor(at / 26) - 1) + last;
}
