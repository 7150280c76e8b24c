import { advise } from '#domain/advice/advise.ts';
import { aboutPair, aboutPerson, situationOf, type Fact, type Situation } from '#domain/advice/situation.ts';

const people = Array.from({ length: 12 }, (_, at) => `person-${String(at).padStart(2, '0')}`);

/** A case with twelve people, of whom all is known but the last fact: the model looks furthest then. */
function fullCase(): Situation {
  const facts = new Map<string, Fact>(
    Object.entries({
      ...{ 'case.recordingAgreed': 'yes', 'case.safety': 'no-signal', 'case.networkStance': 'wants' },
      ...{ 'case.explored': 'yes', 'case.acceptance': 'yes', 'case.selfConfidence': 'yes', 'case.trust': 'yes' },
      ...{ 'need.practical': 'yes', 'need.surveyable': 'yes', 'need.size': 'medium', 'need.regularity': 'weekly' },
      ...{ 'need.finite': 'yes', 'need.presenceNeeded': 'yes', 'need.intimacy': 'none', 'need.professional': 'present' }
    })
  );
  const each = {
    relation: 'sibling',
    bond: 'warm',
    load: 'light',
    willingness: 'offers',
    able: 'yes',
    distance: 'town'
  };
  for (const id of people)
    for (const [fact, value] of Object.entries({ ...each, equal: 'yes', judges: 'no', mayAsk: 'yes' }))
      facts.set(aboutPerson(id, fact), value);
  for (const [at, one] of people.entries())
    for (const other of people.slice(at + 1)) facts.set(aboutPair(one, other), 'good');
  facts.delete(aboutPair(people[0]!, people[1]!));
  return situationOf(facts, people);
}

/** How long an advice takes in this process: half of them, and nearly all, in ms. */
export function advices(): { readonly half: number; readonly most: number } {
  const situation = fullCase();
  const took: number[] = [];
  for (let at = 0; at < 2200; at++) {
    const began = performance.now();
    advise(situation);
    if (at >= 200) took.push(performance.now() - began);
  }
  took.sort((a, b) => a - b);
  return { half: took[1000]!, most: took[1980]! };
}
