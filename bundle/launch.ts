#!/usr/bin/env node
/** The bundled command line; `npm run build` makes it dist/cli.js. */
import { start } from './load.ts';

start();
