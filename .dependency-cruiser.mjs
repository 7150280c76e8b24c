/** The law of the house: who may import whom. Each comment is what the offender reads. */
const room = (name) => `^src/${name}/`;
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const tests = '\\.test\\.ts$';

export default {
  forbidden: [
    forbid(
      'domain-is-pure',
      'domain/ decides and touches nothing. Pass the fact in.',
      { path: room('domain'), pathNot: tests },
      { pathNot: room('domain') }
    ),
    forbid(
      'server-never-looks-up',
      'server/ does not know who asked: move the shared piece to domain/.',
      { path: room('server'), pathNot: tests },
      { path: [room('routes'), room('ui'), room('cli')] }
    ),
    forbid(
      'only-stores-speak-sql',
      'Only server/<word>/store.ts may use the database. Ask the store.',
      {
        path: '^src/',
        pathNot: [
          '/(store|store-[a-z-]+)\\.ts$',
          room('server/platform'),
          room('cli'),
          '^src/server/open-house\\.ts$',
          tests
        ]
      },
      { path: 'node_modules/(kysely|pg)/' }
    ),
    forbid(
      'stores-stay-shallow',
      'A store knows the platform and the domain, never another store.',
      { path: '^src/server/([^/]+)/store[a-z-]*\\.ts$' },
      { path: room('server'), pathNot: [room('server/platform'), '^src/server/$1/store'] }
    ),
    forbid(
      'platform-knows-no-domain',
      'platform/ wraps the outside world; it must not know our words.',
      { path: room('server/platform'), pathNot: tests },
      { path: ['^src/(domain|routes|ui|cli)/', '^src/server/(?!platform/)'] }
    ),
    forbid(
      'ui-could-ship-elsewhere',
      'ui/ knows no domain word. Put it beside its page.',
      { path: room('ui') },
      { path: [room('domain'), room('server'), room('routes')] }
    ),
    forbid(
      'pages-never-open-stores',
      'A page asks a happening, which asks who may.',
      { path: room('routes'), pathNot: tests },
      { path: '^src/server/[^/]+/store[a-z-]*\\.ts$' }
    ),
    forbid(
      'components-never-call-the-server',
      'A component gets its data from load.',
      { path: '\\.svelte$' },
      { path: room('server'), dependencyTypesNot: ['type-only'] }
    ),
    forbid('no-circles', 'One of these files holds two ideas: split it.', {}, { circular: true }),
    forbid(
      'no-drawers',
      'No utils, helpers, common, misc, manager, index: say what it is.',
      {},
      { path: '^src/.*/(utils?|helpers?|common|misc|manager|index)(\\.[^/]+|/)' }
    ),
    forbid(
      'no-orphans',
      'Nobody imports this file.',
      { orphan: true, path: '^src/(domain|server|ui)/', pathNot: '\\.(test|d)\\.ts$' },
      {}
    ),
    forbid(
      'tests-are-not-imported',
      'Production code must not import a test.',
      { path: '^src/', pathNot: tests },
      { path: [tests, '^tests/'] }
    ),
    forbid(
      'no-unresolved',
      'This import leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: '(\\?raw$|\\?worker&url$)|^(\\$app|\\./\\$types|\\.\\./.*\\$types)' }
    )
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^generated'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'types', 'default'],
      extensions: ['.ts', '.js', '.svelte']
    }
  }
};
