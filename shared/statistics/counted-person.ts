import type { AdmissionFact } from '../domain/admission.ts';
import type { OrganisationType } from '../domain/unit.ts';

type Said = Pick<
  AdmissionFact,
  'id' | 'birth' | 'sex' | 'people' | 'religion' | 'education' | 'qualification' | 'theory' | 'occupation'
>;
type OfAdmissions = Pick<AdmissionFact, 'scienceTitle' | 'cellKind' | 'flags' | 'listSaysYouthUnion'>;
type OfMembers = {
  readonly probation: 'probationary' | 'official' | null;
  /** “Đang làm việc và công tác” or “đã nghỉ hưu và nghỉ công tác”. */
  readonly work: 'working' | 'retired' | null;
  /** `exempt`: được miễn công tác và sinh hoạt đảng. */
  readonly duty: 'active' | 'exempt' | null;
  /** Of the base organisation. */
  readonly organisationType: OrganisationType | null;
  /** Day, month or year of admission. */
  readonly admittedDate: string | null;
};

/**
 * A person as predicates ask about them, new member or member. Null: the list does not say; absent: lists of that kind
 * have no such column, which says as little.
 */
export type CountedPerson = Said & Partial<OfAdmissions> & Partial<OfMembers>;
/** What only lists of the membership say. */
export type MemberSaid = Said & OfMembers;
