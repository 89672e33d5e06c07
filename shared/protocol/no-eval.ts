import { z } from 'zod';

// The pages' policy forbids eval and a browser reports every try, so there zod must not even look whether it may. It looks
// when the first object is described: this must be loaded before any module that does.
z.config({ jitless: 'document' in globalThis });
