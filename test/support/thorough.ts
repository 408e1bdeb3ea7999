/** CI asks for more of what takes long (`THOROUGH=1 npm test`): every moment of a kill, a thousand round trips, the large report. */
export const THOROUGH = process.env.THOROUGH === '1';
