import { candidates } from '../../shared/intake/layouts/candidates.ts';
import { members } from '../../shared/intake/layouts/members.ts';
import { newMembers } from '../../shared/intake/layouts/new-members.ts';
import type { Dice } from '../torture/dice.ts';
import { typeDay, typeWord } from './careless-cells.ts';
import { ColumnMaker, type CarelessBlock, type CarelessColumn, type Meant } from './careless-columns.ts';
import { ListWriter } from './careless-list.ts';
import { typeQuarter, type CarelessList } from './careless-sheet.ts';
import { inventSomebody, type Somebody } from './careless-people.ts';
import { communes, unitOf } from './careless-world.ts';
import { STRANGERS } from './stranger-columns.ts';

export type ListKind = 'new-members' | 'candidates' | 'members';
type Given = {
  readonly dice: Dice;
  readonly meant: Meant;
  readonly name: string;
  readonly quarter: number;
  readonly firstNumber: number;
};

const layouts = { 'new-members': newMembers, candidates, members };

const titles: Readonly<Record<ListKind, readonly string[]>> = {
  'new-members': [
    ...['DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP', 'Danh sách kết nạp đảng viên', 'Danh sách đảng viên được kết nạp'],
    ...['Danh sách quần chúng được kết nạp vào Đảng', 'DANH SÁCH KẾT NẠP ĐẢNG'],
  ],
  candidates: [
    ...['DANH SÁCH QUẦN CHÚNG ƯU TÚ', 'Danh sách quần chúng ưu tú đề nghị xét kết nạp Đảng', 'DANH SÁCH CẢM TÌNH ĐẢNG'],
    ...['Danh sách học lớp bồi dưỡng nhận thức về Đảng', 'Danh sách nguồn phát triển Đảng'],
  ],
  members: [
    'DANH SÁCH ĐẢNG VIÊN',
    'DANH SÁCH ĐẢNG VIÊN ĐANG QUẢN LÝ',
    'Danh sách đảng viên dự bị',
    'Danh sách đảng viên chính thức',
  ],
};

/** A careless list of one kind with the people it is about. */
export function makeList(kind: ListKind, given: Given): CarelessList {
  const { dice, meant, name, quarter, firstNumber } = given;
  const unit = dice.below(5) === 0 ? '00' : dice.of(communes);
  const maker = new ColumnMaker(layouts[kind].fields, dice, meant);
  const people = Array.from({ length: 1 + dice.below(14) }, (_, at) => inventSomebody(firstNumber + at, quarter, dice));
  const own = kind === 'new-members' ? ofNewMembers : kind === 'candidates' ? ofCandidates : ofMembers;
  const blocks = shuffled([...ofEverybody(maker, unit, dice), ...own(maker, dice), ...strangers(kind, dice)], dice);
  const named = dice.below(10) > 0;
  const title = [dice.of(titles[kind]), ...(named ? [typeQuarter(quarter, dice)] : [])];
  const recipe = {
    ...{
      name,
      layout: kind,
      fields: layouts[kind].fields,
      title,
      quarter: named ? quarter : null,
      unit,
      people,
      meant,
    },
    blocks: [...(dice.below(6) > 0 ? [maker.order()] : []), ...maker.name(), ...blocks],
  };
  return new ListWriter(recipe, dice).write();
}

function ofEverybody(maker: ColumnMaker, unit: string, dice: Dice): readonly CarelessBlock[] {
  const chosen = <T>(share: number, make: () => T): readonly T[] => (dice.below(100) < share ? [make()] : []);
  return [
    ...maker.birthAndSex(),
    ...chosen(60, () => maker.text('originPlace', 'origin_place', ({ origin }) => origin, ['Quê', 'Nơi sinh'])),
    ...chosen(40, () => maker.text('residence', 'residence', ({ residence }) => residence)),
    ...chosen(85, () =>
      maker.coded('people', 'people', ({ people }) => people, ['D.tộc', 'Dân tôc', 'Thành phần dân tộc']),
    ),
    ...chosen(70, () => maker.coded('religion', 'religion', ({ religion }) => religion, ['T.giáo', 'Theo đạo'])),
    ...maker.levels(),
    ...chosen(60, () =>
      maker.coded('occupation', 'occupation', ({ occupation }) => occupation, ['Nghề', 'Nơi công tác, nghề nghiệp']),
    ),
    ...chosen(25, () =>
      maker.one(
        'idNumber',
        ({ idNumber }) => ({
          cell: dice.of([
            idNumber,
            idNumber,
            Number(idNumber),
            idNumber.replace(/(\d{3})(?=\d)/g, '$1.'),
            `${idNumber} `,
          ]),
          says: { id_number: idNumber },
        }),
        ['CCCD số'],
      ),
    ),
    ...chosen(unit === '00' ? 0 : 45, () => cellColumn(maker, dice)),
    ...chosen(unit === '00' ? 60 : 15, () => unitColumn(maker, dice)),
  ];
}

function cellColumn(maker: ColumnMaker, dice: Dice): CarelessBlock {
  return maker.one('cellName', (_, { cell }) => {
    const name = cell === null ? null : unitOf(cell).name;
    const bare = name?.replace('Chi bộ ', '') ?? '';
    const typed =
      name === null
        ? null
        : dice.of([name, name, name, bare, name.toUpperCase(), `CB ${bare}`, bare.replace('bản ', '')]);
    return { cell: typed, says: {} };
  });
}

function unitColumn(maker: ColumnMaker, dice: Dice): CarelessBlock {
  return maker.one('committee', (_, { unit }) => {
    const { name } = unitOf(unit);
    const bare = name.replace('Đảng bộ ', '');
    return {
      cell: dice.of([
        name,
        name,
        name,
        `Đảng ủy ${bare}`,
        bare,
        `ĐB ${bare}`,
        dice.below(5) === 0 ? bare.replace('xã ', '') : name,
      ]),
      says: {},
    };
  });
}

function ofNewMembers(maker: ColumnMaker, dice: Dice): readonly CarelessBlock[] {
  const decision = ({ decisionNumber, decision: day }: Somebody) => {
    const typed = typeDay(day, 'decision_date', plainDays);
    return {
      cell: dice.of([
        `${decisionNumber} ngày ${String(typed.cell)}`,
        `Số ${decisionNumber}, ngày ${String(typed.cell)}`,
      ]),
      says: { decision_number: decisionNumber, decision_date: day },
    };
  };
  const separate = [
    maker.day('decisionDate', 'decision_date', ({ decision: day }) => day, ['Ngày ký QĐ', 'QĐ ngày', 'Ngày QĐKN']),
    ...(dice.below(2) === 0
      ? [maker.text('decisionNumber', 'decision_number', ({ decisionNumber }) => decisionNumber, ['QĐ số'])]
      : []),
  ];
  const ceremony = maker.day('ceremonyDate', 'ceremony_date', ({ ceremony: day }) => day, [
    'Ngày KN',
    'Ngày được kết nạp',
    'Lễ kết nạp',
  ]);
  const dates = dice.of([
    [...separate, ceremony],
    separate,
    [ceremony],
    [maker.one('decision', decision), ceremony],
    [maker.one('decision', decision)],
    [
      {
        group: dice.of(['Quyết định kết nạp', 'Quyết định']),
        columns: [
          {
            head: 'Số',
            field: 'decisionNumber',
            type: ({ decisionNumber }: Somebody) => ({
              cell: decisionNumber,
              says: { decision_number: decisionNumber },
            }),
          },
          {
            head: 'Ngày',
            field: 'decisionDate',
            type: ({ decision: day }: Somebody) => typeDay(day, 'decision_date', dice),
          },
        ],
      },
    ],
  ]);
  const flags = maker.one('flags', ({ inUnion, readmitted }) => {
    const said = [inUnion ? 'Đoàn viên' : null, readmitted ? dice.of(['Kết nạp lại', 'kết nạp lần 2']) : null];
    const words = said.flatMap((word) => word ?? []);
    const codes = [...(inUnion ? ['youth-union'] : []), ...(readmitted ? ['readmission'] : [])];
    return {
      cell: words.length === 0 ? dice.of([null, '-']) : words.join(dice.of(['; ', ', '])),
      says: codes.length === 0 ? {} : { flag: codes.join(',') },
    };
  });
  const told = dice.below(5) === 0 ? [flags] : [...union(maker, dice), ...notes(maker, dice)];
  return [...dates, ...told];
}

/** Only ways to write a day that may stand behind a number. */
const plainDays: Dice = { below: () => 3, of: (choices) => choices[3] as (typeof choices)[number] };

function union(maker: ColumnMaker, dice: Dice): readonly CarelessBlock[] {
  if (dice.below(2) === 0) return [];
  return [
    maker.one('youthUnion', ({ inUnion }) =>
      inUnion
        ? { cell: dice.of(['x', 'X', 1, 'Có', 'x ']), says: { flag: 'youth-union' } }
        : { cell: dice.of([null, null, '', '-', 'Không', 0]), says: {} },
    ),
  ];
}

function notes(maker: ColumnMaker, dice: Dice): readonly CarelessBlock[] {
  if (dice.below(2) === 0) return [];
  return [
    maker.one('note', ({ readmitted }): ReturnType<CarelessColumn['type']> => {
      if (readmitted) return { cell: 'Kết nạp lại', says: { flag: 'readmission', note: 'Kết nạp lại' } };
      const note = dice.of([null, null, null, null, 'Hộ nghèo', 'Bí thư Chi đoàn', 'x']);
      return { cell: note, says: note === null ? {} : { note } };
    }),
  ];
}

function ofCandidates(maker: ColumnMaker, dice: Dice): readonly CarelessBlock[] {
  const chosen = <T>(share: number, make: () => T): readonly T[] => (dice.below(100) < share ? [make()] : []);
  const mentor = ({ decisionNumber }: Somebody) =>
    `Đặng Văn ${['An', 'Bảo', 'Chiến'][decisionNumber.length % 3] ?? 'An'}`;
  return [
    ...chosen(50, () => maker.text('mentorName', 'mentor_name', mentor)),
    ...chosen(50, () => maker.day('recognisedDate', 'recognised_date', ({ decision }) => decision)),
    ...chosen(40, () =>
      maker.text('classDecisionNumber', 'class_decision_number', ({ decisionNumber }) => decisionNumber),
    ),
    ...chosen(40, () => maker.day('certificateDate', 'certificate_date', ({ ceremony }) => ceremony)),
    ...chosen(30, () =>
      maker.text('groupName', 'group_name', ({ idNumber }) => (idNumber.endsWith('1') ? '12A1' : 'K15')),
    ),
    ...union(maker, dice),
    ...notes(maker, dice),
  ];
}

function ofMembers(maker: ColumnMaker, dice: Dice): readonly CarelessBlock[] {
  const chosen = <T>(share: number, make: () => T): readonly T[] => (dice.below(100) < share ? [make()] : []);
  const card = ({ idNumber }: Somebody) => idNumber.slice(4);
  return [
    ...chosen(60, () =>
      maker.one('cardNumber', (one) => ({
        cell: dice.of([card(one), card(one).replace(/^(\d\d)(\d{3})/, '$1.$2.'), Number(card(one))]),
        says: { card_number: card(one) },
      })),
    ),
    maker.day('admittedDate', 'admitted_date', ({ decision }) => decision.replace('2017', '2012')),
    ...chosen(70, () => maker.day('officialDate', 'official_date', ({ decision }) => decision.replace('2017', '2013'))),
    ...chosen(30, () => maker.coded('status', 'status', () => 'active')),
  ];
}

/** Columns no list needs. What the layout knows by that head it may read; it must be nothing that is counted. */
function strangers(kind: ListKind, dice: Dice): readonly CarelessBlock[] {
  const count = dice.of([0, 0, 0, 1, 1, 2]);
  return Array.from({ length: count }, () => {
    const [head, type] = dice.of(STRANGERS);
    const known = layouts[kind].fields.find(({ headers }) => headers.includes(head));
    return {
      group: null,
      columns: [
        {
          head: head === '' ? '' : typeWord(head, dice),
          field: known?.id ?? null,
          type: (one: Somebody) => ({ cell: type(one, dice), says: {} }),
        },
      ],
    };
  });
}

function shuffled<T>(items: readonly T[], dice: Dice): readonly T[] {
  if (dice.below(2) === 0) return items;
  const left = [...items];
  return items.map(() => left.splice(dice.below(left.length), 1)[0] as T);
}
