import { no, yes, type Result } from '../result.ts';
import { thresholds, type Fitting, type Matrix } from './thresholds.ts';
import { needFacts, relations, type Relation } from './vocabulary.ts';

/** A matrix as a form says it: `neighbour.intimacy`, `neighbour.regularity`. */
export type DraftMatrix = Readonly<Record<string, string>>;
export type MatrixReason = 'no-such-answer' | 'nothing-changed';

/** Reads what may be asked of whom; every relation has both limits, and something differs from what is in force (R46). */
export function readMatrix(draft: DraftMatrix, inForce: Matrix): Result<Matrix, MatrixReason> {
  const rows: [Relation, Matrix[Relation]][] = [];
  for (const relation of relations) {
    const intimacy = needFacts.intimacy.find((one) => one === draft[`${relation}.intimacy`]);
    const regularity = needFacts.regularity.find((one) => one === draft[`${relation}.regularity`]);
    if (!intimacy || !regularity) return no('no-such-answer', relation);
    rows.push([relation, [intimacy, regularity]]);
  }
  const changed = rows.some(([relation, row]) => row.some((limit, i) => limit !== inForce[relation][i]));
  return changed ? yes(Object.fromEntries(rows) as Matrix) : no('nothing-changed');
}

/** The matrix of a version of an organisation; the first one is the model's own. */
export const fittingOf = (kept: { readonly version: number; readonly within: Matrix } | null): Fitting =>
  kept ? { version: `${thresholds.version}+${kept.version}`, within: kept.within } : thresholds;
