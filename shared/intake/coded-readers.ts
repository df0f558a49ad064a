import { scienceTitleNames } from '../domain/qualification-names.ts';
import { theoryNames } from '../domain/theory-names.ts';
import type { Reading } from './cell-reading.ts';
import type { GridCell } from './grid.ts';
import {
  readEducationCell,
  readFlags,
  readFromTable,
  readOccupation,
  readPeople,
  readQualificationCell,
  readReligion,
  readTick,
} from './read-coded-cell.ts';

type Reader<T> = (cell: GridCell) => Reading<T>;

/** Readers of closed lists that remember their answers: a list repeats `Thái` and `12/12` thousands of times. */
export function codedReaders() {
  return {
    people: remembering(readPeople),
    religion: remembering(readReligion),
    education: remembering(readEducationCell),
    qualification: remembering(readQualificationCell),
    theory: remembering((cell) => readFromTable(cell, 'Trình độ lý luận chính trị', theoryNames)),
    scienceTitle: remembering((cell) => readFromTable(cell, 'Chức danh khoa học', scienceTitleNames)),
    occupation: remembering(readOccupation),
    youthUnion: remembering((cell) => readTick(cell, 'Đoàn viên')),
    flags: remembering(readFlags),
  };
}
export type CodedReaders = ReturnType<typeof codedReaders>;

function remembering<T>(read: Reader<T>): Reader<T> {
  const ofTexts = new Map<string, Reading<T>>();
  return (cell) => {
    // Dates, numbers, errors: few, and their meaning hangs on more than their text.
    if (cell.kind !== 'text') return read(cell);
    const known = ofTexts.get(cell.text);
    if (known !== undefined) return known;
    const reading = read(cell);
    ofTexts.set(cell.text, reading);
    return reading;
  };
}
