export { cast } from '#domain/example/cast.ts';
