/** Words of on-call time, night work and summarised working time, which a description must mark (ATS § 52 lg 1 p 3, § 38 lg 1, § 40). */
export const WORKING_TIME =
  /(?<!\p{L})(?:(?:kodu)?valveaeg|(?:kodu)?valveaja\p{L}*|koduval\p{L}+|valvegraafik\p{L}*|valves\s+olema|öötöö\p{L}*|öösel|ööajal|ööaja\s|öistel\s+aegadel|öisel\s+ajal|summeeri\p{L}{0,4}\s+tööa\p{L}+)/iu;
