import { bundleBench } from '../vite.ts';

// A script of its own, so that what measures can wait for it.
await bundleBench();
