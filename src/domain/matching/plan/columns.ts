/** Columns of numbers that several threads may share. */
export const int32 = (size: number): Int32Array => new Int32Array(new SharedArrayBuffer(4 * size));
export const float64 = (size: number): Float64Array => new Float64Array(new SharedArrayBuffer(8 * size));
