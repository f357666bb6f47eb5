import fc from 'fast-check';

/**
 * Property tests draw the same examples in every run, so that a run says the same of the same code.
 * `SEED=17 npx vitest run --project unit` draws others; `SEED=$RANDOM` looks for what nobody thought of.
 */
const seed = Number(process.env.SEED ?? 1917);
fc.configureGlobal({ seed });
